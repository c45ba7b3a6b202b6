/** A text that changes whenever what the staff's page of a defence shows does. */
export function defenceVersion(
  tracks: readonly {
    key: string;
    step: number;
    chair: object | null;
    lot: object | null;
    members: readonly { state: string }[];
  }[],
): string {
  return tracks
    .map((t) => [t.key, t.step, Boolean(t.chair), Boolean(t.lot), ...t.members.map((m) => m.state)].join(':'))
    .join(' ');
}
