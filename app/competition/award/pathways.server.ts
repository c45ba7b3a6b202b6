import programme from '#prisma/seed/programme.json' with { type: 'json' };

/** A further support that may follow an award, as the policy words it. Amounts are fen as text. */
export interface Pathway {
  key: string;
  who: string;
  condition: string;
  how: string;
  amountFen: string;
  policy: string;
}

/**
 * What may follow an award from a fund: supports that the policy ties to it, each with a designation of its own. A
 * pathway, never an entitlement.
 */
export function pathwaysFrom(fundKey: string): Pathway[] {
  if (fundKey !== programme.call.fund) return [];
  return programme.support.flatMap((s) =>
    s.followsFrom && s.amountCny
      ? [
          {
            key: s.key,
            who: s.who,
            condition: s.for,
            how: s.how,
            amountFen: String(BigInt(s.amountCny) * 100n),
            policy: programme.policy.name,
          },
        ]
      : [],
  );
}
