import { expect, test } from 'vitest';
import { bindingCap, type CapUse, roomOf } from './caps.ts';

const year = (amountFen: bigint, usedFen: bigint): CapUse => ({
  year: 2026,
  callId: null,
  amountFen,
  usedFen,
});
const call = (amountFen: bigint, usedFen: bigint): CapUse => ({
  year: null,
  callId: 'c',
  amountFen,
  usedFen,
});

test('the room of a cap is what is left of it, and nothing where all is used', () => {
  expect(roomOf(year(100n, 40n))).toBe(60n);
  expect(roomOf(year(100n, 100n))).toBe(0n);
  expect(roomOf(year(100n, 101n))).toBe(0n);
});

test('an amount that fits to the fen is let through; one fen more names the tightest cap', () => {
  const caps = [year(100n, 40n), call(80n, 30n)];
  expect(bindingCap(caps, 50n)).toBeNull();
  expect(bindingCap(caps, 51n)).toEqual(caps[1]);
  expect(bindingCap(caps, 1_000n)).toEqual(caps[1]);
  expect(bindingCap([], 1_000n)).toBeNull();
});

test('sums beyond what a floating number holds are compared exactly', () => {
  const huge = 9_000_000_000_000_000_001n;
  expect(bindingCap([year(huge, 0n)], huge)).toBeNull();
  expect(bindingCap([year(huge, 0n)], huge + 1n)?.year).toBe(2026);
});
