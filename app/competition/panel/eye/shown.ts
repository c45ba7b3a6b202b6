/** Where an entry is judged: a round, or a session of comparisons made from one. */
export interface Seat {
  blind: boolean;
}

/** Whether who entered is kept from the judges there. */
export function isNameless(seat: Seat): boolean {
  return seat.blind;
}

/** The unit that leads an entry, as the judges there see it: null where they must not know. */
export function shownLead(seat: Seat, lead: { name: string }): string | null {
  return seat.blind ? null : lead.name;
}

/**
 * The name of an entry's file for a judge who must not know who entered: `YINGXIONGTIE-2026-0007-2.pdf`, the same in every page,
 * header and download. Its own name often names the entrant.
 * @param number the entry's number
 * @param place the file's place in the version that is judged, from 0
 */
export function neutralName(number: string | null, place: number, { name }: { name: string }): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return `${number ?? 'file'}-${place + 1}${ending.toLowerCase()}`;
}
