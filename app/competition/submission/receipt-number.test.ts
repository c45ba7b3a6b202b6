import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isReceiptNumber, receiptNumber, submissionNumber } from './receipt-number.ts';

it('is read back, and notices one wrong digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 40 }), (running, version) => {
      const receipt = receiptNumber(submissionNumber('yingxiongtie-2026', running), version);
      expect(isReceiptNumber(receipt)).toBe(true);
      const wrong = receipt.replace(/\d(?=-\d+-)/, (digit) => String((Number(digit) + 1) % 10));
      expect(isReceiptNumber(wrong)).toBe(false);
    }),
  );
});
