import { useFetcher } from '@remix-run/react';
import type { Refusal } from '#app/platform/outcome.ts';
import type { Phrase } from '../sheet/note.ts';

export interface OwnPhrases {
  own: readonly Phrase[];
  keep(text: string): void;
  drop(id: string): void;
  refusal: Refusal | undefined;
}

/** A judge's own phrases, kept and dropped without leaving the sheet. */
export function usePhrases(stored: readonly Phrase[]): OwnPhrases {
  const fetcher = useFetcher<{ value?: Phrase[]; refusal?: Refusal }>();
  const post = (fields: Record<string, string>) =>
    fetcher.submit(fields, { method: 'post', action: '/judging/phrases' });
  return {
    own: fetcher.data?.value ?? stored,
    keep: (text) => post({ intent: 'keep', text }),
    drop: (id) => post({ intent: 'drop', id }),
    refusal: fetcher.data?.refusal,
  };
}
