import type { CallContent } from '#app/competition/call/content.ts';
import { characterCount, type SubmissionContent } from './content.ts';

/** What a call demands of an entry. */
export type CheckedCall = Pick<CallContent, 'tracks' | 'form' | 'eligibility'>;

export interface CheckedEntry {
  content: SubmissionContent;
  trackKey: string;
  files: readonly { slot: string; scan?: string }[];
  members: readonly { name: string; confirmed: boolean }[];
  /** of the lead unit */
  providerKind: string;
  verified: boolean;
}

/** Something that stops the entry: `code` is a text of `submission:missing`, `at` the element on the page where it is put right. */
export interface Missing {
  code:
    | 'title'
    | 'summary'
    | 'track'
    | 'sectionEmpty'
    | 'sectionShort'
    | 'sectionLong'
    | 'field'
    | 'fieldValue'
    | 'file'
    | 'files'
    | 'infected'
    | 'member'
    | 'members'
    | 'declaration'
    | 'kind'
    | 'unverified';
  at: string;
  params: Record<string, string | number>;
}

const missing = (code: Missing['code'], at: string, params: Missing['params'] = {}): Missing => ({
  code,
  at,
  params,
});

function sections(
  { form }: CheckedCall,
  { content }: CheckedEntry,
  name: (text: { zh: string; en: string }) => string,
): Missing[] {
  return form.sections.flatMap((section) => {
    const count = characterCount(content.sections[section.key] ?? '');
    const at = `section-${section.key}`;
    const params = {
      name: name(section.title),
      count,
      min: section.minCharacters,
      max: section.maxCharacters,
    };
    if (count === 0) return section.required ? [missing('sectionEmpty', at, params)] : [];
    if (count < section.minCharacters) return [missing('sectionShort', at, params)];
    return count > section.maxCharacters ? [missing('sectionLong', at, params)] : [];
  });
}

function isValid(kind: string, value: string, choices: readonly { zh: string }[]): boolean {
  if (kind === 'number') return /^\d+(\.\d+)?$/.test(value);
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  return kind !== 'choice' || choices.some((choice) => choice.zh === value);
}

function fields(
  { form }: CheckedCall,
  { content }: CheckedEntry,
  name: (text: { zh: string; en: string }) => string,
): Missing[] {
  return form.fields.flatMap((field) => {
    const value = (content.fields[field.key] ?? '').trim();
    const at = `field-${field.key}`;
    if (value === '') return field.required ? [missing('field', at, { name: name(field.label) })] : [];
    return isValid(field.kind, value, field.choices)
      ? []
      : [missing('fieldValue', at, { name: name(field.label) })];
  });
}

function files(
  { form }: CheckedCall,
  { files: attached, members }: CheckedEntry,
  name: (text: { zh: string; en: string }) => string,
): Missing[] {
  return form.files.flatMap((slot) => {
    const inSlot = attached.filter((file) => file.slot === slot.key);
    const at = `files-${slot.key}`;
    const asked = slot.required && (!slot.onlyConsortium || members.length > 0);
    if (inSlot.some((file) => file.scan === 'infected'))
      return [missing('infected', at, { name: name(slot.title) })];
    if (asked && inSlot.length === 0) return [missing('file', at, { name: name(slot.title) })];
    return inSlot.length > slot.maxFiles
      ? [missing('files', at, { name: name(slot.title), max: slot.maxFiles })]
      : [];
  });
}

/**
 * What still stops an entry from being submitted, in the order of the page; empty when it may be.
 * @param name turns a bilingual text into the reader's language, for the messages
 */
export function missingIn(
  call: CheckedCall,
  entry: CheckedEntry,
  name = (text: { zh: string; en: string }) => text.zh,
): Missing[] {
  const { content, members } = entry;
  const { eligibility } = call;
  const found: Missing[] = [];
  if (!entry.verified) found.push(missing('unverified', 'unit'));
  if (!eligibility.kinds.some((kind) => kind === entry.providerKind)) found.push(missing('kind', 'unit'));
  if (!call.tracks.some((track) => track.key === entry.trackKey)) found.push(missing('track', 'trackKey'));
  if (characterCount(content.title) < 4) found.push(missing('title', 'title'));
  if (characterCount(content.summary) < 10) found.push(missing('summary', 'summary'));
  found.push(...sections(call, entry, name), ...fields(call, entry, name), ...files(call, entry, name));
  for (const member of members.filter((m) => !m.confirmed))
    found.push(missing('member', 'consortium', { name: member.name }));
  if (members.length > eligibility.maxMembers)
    found.push(missing('members', 'consortium', { max: eligibility.maxMembers }));
  if (!content.declared) found.push(missing('declaration', 'declared'));
  return found;
}
