import { formatMoney } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/i18n.server.ts';
import { isLanguage, type Language, languages } from '#app/i18n/index.ts';
import type { letters } from '#app/i18n/zh-CN/mail.ts';
import { config } from '#app/platform/config/config.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { done, type Outcome, refuse } from '#app/platform/outcome.ts';
import { oneLine } from '#app/platform/text.ts';
import { dateText } from '#app/ui/date-text.ts';
import { isAsked, maySendTo } from './letter-limits.server.ts';
import { greetable, plainLines, plainWords } from './plain-words.ts';
import { sendMail } from './send.server.ts';

type Letters = typeof letters;
/** `room.letter`: a text of `i18n/<language>/mail.ts`. */
export type LetterName = {
  [Room in keyof Letters]: `${Room}.${keyof Letters[Room] & string}`;
}[keyof Letters];
/** What stands in a letter: an instant is written as Beijing time, a bigint as fen of money. */
export type LetterValues = Readonly<Record<string, string | number | bigint | Date>>;
/** Who is written to. Without a `locale` the account of that address says it, and the name as well. */
export type Recipient = { email: string; name?: string; locale?: string };
type Letter = { subject: string; text: string };

/** Values that an official writes in several lines; every other one is a line. */
const IN_LINES = ['note', 'reasons', 'reason', 'answer'];

/**
 * Writes to a person in the language of their account, once the caller's transaction has committed; an address whose
 * language nobody knows gets both languages, Chinese first. Letters that anybody can have sent to anybody greet nobody and are few an
 * hour for one address (letter-limits.server.ts).
 * @param values what stands for the letter's `{{…}}`: as people typed it, but for what a mail program would make a link of
 * @param path the page that the letter leads to, e.g. `/grants/1`
 * @returns `tooManyLetters` where the limit of that address is reached and nothing is sent; never for any other letter
 */
export async function sendLetter(
  tx: Tx,
  to: Recipient,
  name: LetterName,
  values: LetterValues = {},
  path?: string,
): Promise<Outcome<null>> {
  if (!(await maySendTo(tx, name, to.email))) return refuse('tooManyLetters');
  const account = to.locale
    ? null
    : await tx.user.findUnique({ where: { email: to.email }, select: { name: true, locale: true } });
  const locale = to.locale ?? account?.locale;
  const spoken = isLanguage(locale) ? [locale] : languages;
  const addressee = isAsked(name) ? undefined : greetable(to.name ?? account?.name);
  const written = await Promise.all(spoken.map((l) => writeLetter(l, name, values, { addressee, path })));
  await sendMail(tx, {
    to: to.email,
    subject: written.map((letter) => letter.subject).join(' / '),
    text: written.map((letter) => letter.text).join('\n\n――――――――\n\n'),
  });
  return done(null);
}

/** A letter's words in one language: greeting, what is to be said, the link on a line of its own, who wrote. */
async function writeLetter(
  language: Language,
  name: LetterName,
  values: LetterValues,
  { addressee, path }: { addressee?: string | undefined; path?: string | undefined } = {},
): Promise<Letter> {
  const t = await translator(language);
  const { APP_URL } = config();
  const said = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, inWords(key, value, language)]),
  );
  const parts = [
    addressee ? t('mail:frame.greeting', { name: addressee }) : t('mail:frame.greetingNobody'),
    t(`mail:letters.${name}.body`, said),
    ...(path ? [`${APP_URL}${path}`] : []),
    t('mail:frame.signature', { site: APP_URL }),
  ];
  return { subject: oneLine(t(`mail:letters.${name}.subject`, said)), text: parts.join('\n\n') };
}

function inWords(key: string, value: LetterValues[string], language: Language): string | number {
  if (value instanceof Date) return dateText(value, value.getUTCSeconds() ? 'second' : 'minute', language);
  if (typeof value === 'bigint') return formatMoney(value, language);
  if (typeof value === 'number') return value;
  return IN_LINES.includes(key) ? plainLines(value) : plainWords(value);
}
