import { expect, it } from 'vitest';
import { hashOfCode, newCode } from './code.server.ts';

it('makes codes that do not repeat and are found again however they are typed', () => {
  const codes = Array.from({ length: 1_000 }, newCode);
  expect(new Set(codes).size).toBe(1_000);
  for (const code of codes) {
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    expect(hashOfCode(typed)).toBe(hashOfCode(code));
  }
});

it('has no hash for what cannot be a code', () => {
  for (const typed of ['', '7K2QX', '7K2QX-7K2QX-7K2QX-7K2QU', 'a'.repeat(10_000), '７K2QX7K2QX7K2QX7K2QX'])
    expect(hashOfCode(typed)).toBeNull();
});
