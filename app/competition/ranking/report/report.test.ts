import { describe, expect, it } from 'vitest';
import { standingOf } from './report.ts';

const until = new Date('2026-11-20T10:00:00Z');
const before = new Date('2026-11-20T09:59:59Z');
const after = new Date('2026-11-20T10:00:01Z');

describe('where a member stands towards the report', () => {
  it('is what they signed, before and after the deadline', () => {
    expect(standingOf({ kind: 'agreed' }, until, before)).toBe('agreed');
    expect(standingOf({ kind: 'dissent' }, until, after)).toBe('dissent');
  });

  it('is waited for until the deadline, and then silence, which counts as assent', () => {
    expect(standingOf(undefined, until, before)).toBe('pending');
    expect(standingOf(undefined, until, until)).toBe('pending');
    expect(standingOf(undefined, until, after)).toBe('silent');
  });
});
