import { z } from 'zod';

// C0 and C1 but for tab and line breaks, and U+FFFE and U+FFFF: no keyboard types them, PostgreSQL refuses NUL, XML and workbooks the rest.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** A text that PostgreSQL, XML and a workbook can keep: without control characters, lone surrogates as U+FFFD. */
export function storable(text: string): string {
  return text.replaceAll(CONTROLS, '').toWellFormed();
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const HAN = /\p{Script=Han}/u;
/** letters that a joiner joins or keeps apart: Persian, Devanagari … */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Tibetan}\p{Script=Sinhala}]/u;
const KEYCAP = /[\d#*]/;

/**
 * A name or title as it is kept: one line, blanks as single spaces, NFC, and without what nobody sees: bidirectional marks and
 * overrides, zero-width characters, soft hyphens, byte order marks, fillers. Two names that look the same are then the same, and none
 * reads otherwise than it is stored. What belongs to a character stays: the parts of an emoji, the chosen form of a Han character.
 */
export function oneLine(text: string): string {
  const characters = [...storable(text).normalize('NFC')];
  const kept: string[] = [];
  for (const [at, character] of characters.entries())
    if (!INVISIBLE.test(character) || belongs(character, kept.at(-1) ?? '', characters[at + 1] ?? ''))
      kept.push(character);
  return kept.join('').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
}

/** Whether an invisible character means something where it stands. */
function belongs(character: string, before: string, after: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x200d && EMOJI.test(after)) return EMOJI.test(before) || before === '\ufe0f';
  if (code === 0x200d || code === 0x200c) return JOINING.test(before) && JOINING.test(after);
  if (code === 0xfe0e || code === 0xfe0f) return EMOJI.test(before) || KEYCAP.test(before);
  return code >= 0xe0100 && code <= 0xe01ef && HAN.test(before);
}

/** Whether anybody would see something of it: a text of blanks and invisible characters alone is as good as none. */
export function isBlank(text: string): boolean {
  return oneLine(text) === '';
}

/**
 * The schema of a name, a title or any other field of one line: what is kept of it is `oneLine`.
 * @param most characters; longer is refused
 * @param messages i18n keys with their namespace, for the empty or too short (under `least` characters) and the too long
 */
export function nameText(most: number, messages: { empty?: string; long?: string; least?: number } = {}) {
  return z
    .string()
    .transform(oneLine)
    .pipe(
      z
        .string()
        .min(messages.least ?? 1, messages.empty)
        .max(most, messages.long),
    );
}

/** The same where the field may be left empty. */
export function lineText(most: number, long?: string) {
  return z.string().transform(oneLine).pipe(z.string().max(most, long));
}

/** A text of several lines that must say something; what is kept is trimmed. */
export function proseText(most: number, messages: { empty?: string; long?: string } = {}) {
  return z
    .string()
    .trim()
    .max(most, messages.long)
    .refine((text) => !isBlank(text), messages.empty);
}
