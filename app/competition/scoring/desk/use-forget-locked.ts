import { useForgetUnsent } from '#app/ui/draft/use-unsent.ts';

interface Judged {
  id: string;
  owner: string;
  /** the newest first */
  sheets: readonly { number: number; state: string }[];
}

/** What the browser calls the newest sheet of a solution: a reopened one is another. */
export function sheetNameOf({ id, sheets: [newest] }: Pick<Judged, 'id' | 'sheets'>): string {
  return `sheet ${id}.${newest?.number ?? 1}`;
}

/** What a page could not send before the sheet was locked counts no more, and stays on no shared computer. */
export function useForgetLocked(page: Judged | null): void {
  const locked = page?.sheets[0]?.state === 'locked';
  const [owner, name] = page ? [page.owner, sheetNameOf(page)] : ['', ''];
  useForgetUnsent(owner, name, locked ? 'no more' : 'still');
}
