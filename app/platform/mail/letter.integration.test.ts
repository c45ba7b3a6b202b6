import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '#app/platform/database/client.server.ts';
import { type LetterValues, type Recipient, sendLetter } from './letter.server.ts';

const paid: LetterValues = { number: 'JL-1', amount: 10_000_000n, day: '2026-11-26' };

/** What waits to be mailed to an address. */
async function posted(to: Recipient, values = paid, path?: string) {
  await transaction((tx) => sendLetter(tx, to, 'award.paid', values, path));
  const [mail] = await db.$queryRaw<{ subject: string; text: string }[]>`
    SELECT data->'data'->>'subject' AS subject, data->'data'->>'text' AS text FROM pgboss.job
    WHERE data->'data'->>'to' = ${to.email}`;
  return mail ?? { subject: '', text: '' };
}

const anAddress = () => `${randomUUID()}@example.com`;

describe('a letter', () => {
  it('is written in the language of the account of its address, under its name', async () => {
    const email = anAddress();
    await db.user.create({ data: { email, name: 'Lin Wei', locale: 'en' } });
    const { subject, text } = await posted({ email }, paid, '/grants/1');
    expect(subject).toBe('Award paid: JL-1');
    expect(text).toMatch(
      /^Dear Lin Wei,\n\nThe award of ¥100,000 was paid on 2026-11-26\.\n\nhttp\S+\/grants\/1\n\n/,
    );
  });

  it('is written in the language its verb gives, without asking for an account', async () => {
    const { subject, text } = await posted({ email: anAddress(), name: '王敏', locale: 'zh-CN' });
    expect(subject).toBe('奖励资金已拨付 JL-1');
    expect(text).toContain('王敏，您好：\n\n奖励资金 ¥100,000 已于 2026-11-26 拨付。');
  });

  it('says it in both languages to an address whose language nobody knows, Chinese first', async () => {
    const { subject, text } = await posted({ email: anAddress() });
    expect(subject).toBe('奖励资金已拨付 JL-1 / Award paid: JL-1');
    expect(text.indexOf('您好：')).toBe(0);
    expect(text).toContain('Hello,');
  });

  // A blank now stands where a mail program would see an address: behind the colon and the dot.
  it('shows what people typed as they typed it, but for what a mail program would link', async () => {
    const typed = { ...paid, day: '<b>{{number}}</b> $t(mail:frame.greetingNobody)' };
    const { text } = await posted({ email: anAddress(), locale: 'en' }, typed);
    expect(text).toContain('was paid on <b>{{number}}</b> $t(mail: frame. greetingNobody).');
  });

  it('holds no link, line or header that a stranger typed: not by a name, not by a value', async () => {
    const name = '点击 http://evil.example 领取\r\nBcc: x@evil.cn，您好';
    const typed = { ...paid, number: 'JL-1\r\nBcc: a@b.cn', day: 'www.evil.cn\u202e' };
    const { subject, text } = await posted({ email: anAddress(), name, locale: 'zh-CN' }, typed);
    expect(text.startsWith('您好：\n\n')).toBe(true);
    expect(`${subject}\n${text}`).not.toMatch(/evil\.\S|\w@\w|^Bcc|[\r\u202e]/m);
    expect(subject).not.toContain('\n');
  });

  it('to a stranger is one of few an hour; what tells people of what is theirs always goes', async () => {
    const email = anAddress();
    const send = (letter: 'provider.invitation' | 'award.paid') =>
      transaction((tx) => sendLetter(tx, { email }, letter, { ...paid, inviter: 'x', unit: 'y', days: 1 }));
    const invited = await Promise.all(Array.from({ length: 12 }, () => send('provider.invitation')));
    expect(invited.filter((outcome) => outcome.ok)).toHaveLength(5);
    expect(invited.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'tooManyLetters' } });
    const told = await Promise.all(Array.from({ length: 12 }, () => send('award.paid')));
    expect(told.every((outcome) => outcome.ok)).toBe(true);
  });
});
