import { NoCopy } from './no-copy.ts';

/** What becomes of an element: `unwrap` leaves what stands in it, `empty` leaves it without. */
export type Verdict = 'keep' | 'drop' | 'unwrap' | 'empty';
/** The attributes of an element by their names without prefix; a value that is set is written, one that is deleted is left out. */
export type Attributes = Map<string, string>;

const nameOf = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

interface Tag {
  /** as it is written, with its prefix */
  name: string;
  attributes: { name: string; value: string; quote: string }[];
  ends: boolean;
}

/**
 * Copies XML and leaves out what `judge` says, comments and processing instructions besides. Everything else stays as it is written.
 * In time that grows with the text alone.
 * @param judge is asked for each element by its name without prefix; it may change the attributes
 * @throws NoCopy where it is no XML, or declares a document type
 */
export function filterXml(xml: string, judge: (name: string, attributes: Attributes) => Verdict): string {
  const out: string[] = [];
  const open: { name: string; verdict: Verdict }[] = [];
  /** how many of the open elements hide what stands in them */
  let hidden = 0;
  let at = 0;
  const say = (text: string) => hidden === 0 && out.push(text);
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) break;
    say(xml.slice(at, tag));
    at = endOf(xml, tag);
    const written = xml.slice(tag, at);
    if (written.startsWith('<!--')) continue;
    if (written.startsWith('<![CDATA[')) {
      say(written);
    } else if (written.startsWith('<?')) {
      if (/^<\?xml\s/.test(written)) say('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');
    } else if (written.startsWith('</')) {
      const last = open.pop();
      if (last?.name !== written.slice(2, -1).trim()) throw new NoCopy('broken');
      if (last.verdict === 'drop' || last.verdict === 'empty') hidden -= 1;
      if (last.verdict === 'keep' || last.verdict === 'empty') say(written);
    } else {
      const { name, attributes, ends } = read(written);
      const values: Attributes = new Map(attributes.map((a) => [nameOf(a.name), a.value]));
      const verdict = judge(nameOf(name), values);
      if (verdict === 'keep' || verdict === 'empty') say(said({ name, attributes, ends }, values));
      if (ends) continue;
      open.push({ name, verdict });
      if (verdict === 'drop' || verdict === 'empty') hidden += 1;
    }
  }
  if (open.length > 0) throw new NoCopy('broken');
  say(xml.slice(at));
  return out.join('');
}

/** Where what begins with a `<` ends. */
function endOf(xml: string, tag: number): number {
  const close = (mark: string, from: number) => {
    const found = xml.indexOf(mark, from);
    if (found < 0) throw new NoCopy('broken');
    return found + mark.length;
  };
  if (xml.startsWith('<!--', tag)) return close('-->', tag + 4);
  if (xml.startsWith('<![CDATA[', tag)) return close(']]>', tag + 9);
  if (xml.startsWith('<?', tag)) return close('?>', tag + 2);
  if (xml.startsWith('<!', tag)) throw new NoCopy('broken');
  for (let at = tag + 1; at < xml.length; at++) {
    const sign = xml[at];
    if (sign === '>') return at + 1;
    if (sign === '"' || sign === "'") at = close(sign, at + 1) - 1;
  }
  throw new NoCopy('broken');
}

function read(written: string): Tag {
  const ends = written.endsWith('/>');
  const inner = written.slice(1, ends ? -2 : -1);
  const [name = ''] = /^[^\s]+/.exec(inner) ?? [];
  if (name === '') throw new NoCopy('broken');
  const rest = inner.slice(name.length);
  const attributes = [...rest.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, attribute = '', double, single = '']) => ({
      name: attribute,
      value: double ?? single,
      quote: double === undefined ? "'" : '"',
    }),
  );
  return { name, attributes, ends };
}

function said({ name, attributes, ends }: Tag, values: Attributes): string {
  const kept = attributes.flatMap((a) => {
    const value = values.get(nameOf(a.name));
    // Two attributes may share a name under different prefixes: what was not changed is written as it was.
    return value === undefined ? [] : [` ${a.name}=${a.quote}${value}${a.quote}`];
  });
  return `<${name}${kept.join('')}${ends ? '/' : ''}>`;
}
