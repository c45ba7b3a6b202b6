import { expect, it } from 'vitest';
import { isCreditCode } from './credit-code.ts';

it.each(['914403001922038216', '9144030071526726XG', '91350100M000100Y43'])('takes %s', (code) =>
  expect(isCreditCode(code)).toBe(true),
);
it.each(['91350100M000100Y4Z', '91310115MA1H8R7C6D', '91440300192203821', 'I14403001922038216', ''])(
  'refuses %s',
  (code) => expect(isCreditCode(code)).toBe(false),
);
