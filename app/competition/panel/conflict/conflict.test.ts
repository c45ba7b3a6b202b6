import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsOf, type EntryFacts, type ExpertFacts, sameUnit } from './conflict.ts';

const expert = (more: Partial<ExpertFacts> = {}): ExpertFacts => ({
  personName: '李评',
  name: '甲大学',
  code: '',
  userId: 'u1',
  affiliations: [],
  ...more,
});
const entry = (more: Partial<EntryFacts> = {}): EntryFacts => ({
  units: [
    { name: '乙公司', code: 'B' },
    { name: '丙研究院', code: 'C' },
  ],
  userIds: ['u9'],
  excludedExperts: [],
  supervisingBodies: [],
  ...more,
});
const today = '2026-11-24';
const worked = (kind: string, to: string | null) =>
  expert({ affiliations: [{ kind, name: '丙研究院', code: '', to }] });

describe('conflicts of interest', () => {
  it('finds none between strangers', () => expect(conflictsOf(expert(), entry(), today, 3)).toEqual([]));

  it('tells the lead from a member of the consortium, by code or by name', () => {
    expect(conflictsOf(expert({ code: 'b' }), entry(), today, 3)).toEqual(['sameUnit']);
    expect(conflictsOf(expert({ name: ' 丙 研究院 ' }), entry(), today, 3)).toEqual(['consortiumMember']);
  });

  it.each([
    ['employment', null, ['employment']],
    ['employment', '2023-11-24', ['employment']],
    ['employment', '2023-11-23', []],
    ['directorship', '2025-01-01', ['directorship']],
    ['shareholding', null, ['shareholding']],
    ['shareholding', '2026-11-23', []],
    ['cooperation', '2024-11-24', ['cooperation']],
    ['cooperation', '2024-11-23', []],
  ])('%s until %s → %j', (kind, to, kinds) =>
    expect(conflictsOf(worked(kind, to), entry(), today, 2)).toEqual(kinds),
  );

  it('finds an own entry, an applicant’s exclusion and the supervising body', () => {
    expect(conflictsOf(expert(), entry({ userIds: ['u1'] }), today, 3)).toEqual(['ownEntry']);
    expect(
      conflictsOf(expert(), entry({ excludedExperts: [{ name: '李评', unitName: '' }] }), today, 3),
    ).toEqual(['excludedByApplicant']);
    expect(
      conflictsOf(expert(), entry({ excludedExperts: [{ name: '李评', unitName: '别的大学' }] }), today, 3),
    ).toEqual([]);
    expect(conflictsOf(expert(), entry({ supervisingBodies: ['甲大学'] }), today, 3)).toEqual([
      'supervisingBody',
    ]);
  });

  it('does not take two nameless units for one', () =>
    expect(sameUnit({ name: ' ', code: '' }, { name: '', code: '' })).toBe(false));

  it('never loses a conflict when the consortium grows', () => {
    const unit = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), code: fc.constantFrom('', 'A', 'B') });
    const kinds = (units: { name: string; code: string }[]) =>
      conflictsOf(expert({ name: '甲', code: 'A' }), entry({ units }), today, 3);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), unit, (units, added) => {
        expect(kinds([...units, added])).toEqual(expect.arrayContaining(kinds(units)));
      }),
    );
  });
});
