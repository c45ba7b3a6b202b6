import type { Refusal } from '#app/platform/outcome.ts';

interface Answer {
  intent: string;
  value: unknown;
  refusal: Refusal | undefined;
}
export interface SavedSheet {
  revision: number;
  savedAt: Date | string;
}

/** What a posted sheet saved: by saving, or although locking it was refused (`lockFields`); undefined when nothing was. */
export function savedBy(answer: Answer | undefined): SavedSheet | undefined {
  if (answer?.intent === 'save' && answer.value) return answer.value as SavedSheet;
  const { revision, savedAt } = answer?.refusal?.params ?? {};
  return typeof revision === 'number' && typeof savedAt === 'string' ? { revision, savedAt } : undefined;
}
