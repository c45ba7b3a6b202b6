import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statesOf } from '#app/platform/lifecycle/lifecycle.ts';
import { payoutLife } from './payout-life.ts';
import { hasSigned, needsEndorsement, stepAt, stepOf, stepRefusal } from './payout-steps.ts';

const order = { state: 'prepared' as const, preparedById: 'a', reviewedById: null, approvedById: null };

test('review, approval and higher approval follow each other, each by somebody who has not signed', () => {
  expect(stepRefusal(order, 'review', 'b')).toBeNull();
  expect(stepRefusal(order, 'review', 'a')).toBe('fourEyes');
  expect(stepRefusal(order, 'approve', 'c')).toBe('outOfStep');
  const reviewed = { ...order, state: 'reviewed' as const, reviewedById: 'b' };
  for (const who of ['a', 'b']) expect(stepRefusal(reviewed, 'approve', who)).toBe('fourEyes');
  expect(stepRefusal(reviewed, 'approve', 'c')).toBeNull();
  const endorsing = { ...reviewed, state: 'endorsing' as const, approvedById: 'c' };
  expect(['a', 'b', 'c', 'd'].filter((who) => stepRefusal(endorsing, 'endorse', who) === null)).toEqual([
    'd',
  ]);
  expect(hasSigned(endorsing, 'd')).toBe(false);
});

test('every step is refused to one step before it, and every other state waits for no signature', () => {
  expect(statesOf(payoutLife).filter((state) => stepOf(state) !== null)).toEqual([
    'prepared',
    'reviewed',
    'endorsing',
  ]);
  expect([stepAt.review.back, stepAt.approve.back, stepAt.endorse.back]).toEqual([
    'sentBack',
    'prepared',
    'reviewed',
  ]);
});

test('nobody approves alone more than the limits allow, at once or in a day, whatever the amounts', () => {
  const fen = fc.bigInt({ min: 0n, max: 10n ** 17n });
  fc.assert(
    fc.property(fc.array(fen), fen, fen, (amounts, aloneFen, dailyFen) => {
      let today = 0n;
      for (const amount of amounts) {
        if (needsEndorsement(amount, { aloneFen, dailyFen }, today)) continue;
        expect(amount <= aloneFen).toBe(true);
        today += amount;
      }
      expect(today <= dailyFen).toBe(true);
    }),
  );
  expect(needsEndorsement(10n ** 17n, null, 10n ** 17n)).toBe(false);
  expect(needsEndorsement(100n, { aloneFen: 100n, dailyFen: 100n }, 0n)).toBe(false);
});
