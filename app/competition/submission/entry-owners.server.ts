import { ownersOf } from '#app/competition/provider/owners.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { type LetterName, type LetterValues, sendLetter } from '#app/platform/mail/letter.server.ts';

/** Writes to the owners of the lead and of every unit that confirmed to take part in these entries, each person once for an entry. */
export async function tellEntrants(
  tx: Tx,
  submissionIds: readonly string[],
  letter: LetterName,
  more: LetterValues | ((submissionId: string) => LetterValues) = {},
): Promise<void> {
  const entries = await tx.submission.findMany({
    where: { id: { in: [...submissionIds] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      number: true,
      title: true,
      leadProviderId: true,
      members: { where: { confirmedAt: { not: null }, removedAt: null }, select: { providerId: true } },
    },
  });
  for (const { id, number, title, leadProviderId, members } of entries) {
    const said = { number: number ?? '', title, ...(typeof more === 'function' ? more(id) : more) };
    const told = new Set<string>();
    for (const unit of [leadProviderId, ...members.map((m) => m.providerId)])
      for (const { userId, ...owner } of await ownersOf(tx, unit)) {
        if (told.has(userId)) continue;
        told.add(userId);
        await sendLetter(tx, owner, letter, said, `/submissions/${id}`);
      }
  }
}
