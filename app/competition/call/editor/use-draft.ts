import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallContent } from '../content.ts';
import type { Problem } from '../publishable.ts';
import { valueAt } from './at-path.ts';

export interface EditedDraft {
  content: CallContent;
  problems: readonly Problem[];
  set(path: string, value: unknown): void;
}

export const DraftContext = createContext<EditedDraft | null>(null);

/** The draft that is being written. */
export function useDraft(): EditedDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('a control of the editor stands outside of it');
  return draft;
}

/** One place of the draft: its value, how to change it, and what is wrong there. */
export function usePlace<T>(path: string): { value: T; set: (value: T) => void; errors: string[] } {
  const { t } = useTranslation('call');
  const { content, problems, set } = useDraft();
  const errors = problems.filter((p) => p.path === path).map((p) => t(`problems.${p.code}`, { ...p.params }));
  return { value: valueAt(content, path) as T, set: (value) => set(path, value), errors };
}
