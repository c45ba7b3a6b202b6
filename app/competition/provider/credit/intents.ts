export const creditIntents = ['recordCredit', 'askCredit', 'confirmMatch', 'dismissMatch'] as const;
/** What a form about a unit's credit can ask for. */
export type CreditIntent = (typeof creditIntents)[number];

export const isCreditIntent = (intent: string | undefined): intent is CreditIntent =>
  creditIntents.some((known) => known === intent);
