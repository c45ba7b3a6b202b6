import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinities, affinityOf, type JudgeProfile } from './affinity.ts';
import { termCounts } from './text-vectors.ts';

const judge = (more: Partial<JudgeProfile> = {}): JudgeProfile => ({
  specialties: ['traffic'],
  keywords: [],
  text: '',
  ...more,
});
const traffic = { trackKey: 'traffic', text: '路口信号灯的自适应控制 with edge AI and V2X' };
const medicine = { trackKey: 'traffic', text: '医院影像诊断与分诊' };
const none = () => undefined;

describe('terms', () => {
  it('are pairs of Chinese characters and Latin words', () =>
    expect([...termCounts('信号灯，AI、灯 V2X a')]).toEqual([
      ['信号', 1],
      ['号灯', 1],
      ['ai', 1],
      ['灯', 1],
      ['v2x', 1],
    ]));
});

describe('affinity', () => {
  it('is greater with the solution whose words are the expert’s own', () => {
    const [ofTraffic, ofMedicine] = affinities(
      [judge({ text: '长期研究交通信号控制与V2X' })],
      [traffic, medicine],
      none,
    );
    expect(ofTraffic?.[0]?.text).toBe(1);
    expect(ofMedicine?.[0]?.text).toBe(0);
  });

  it('counts keywords that the solution uses, each further one for half as much', () => {
    const share = (keywords: string[]) =>
      affinities([judge({ keywords })], [traffic], none)[0]?.[0]?.keywords;
    expect(share(['区块链'])).toBe(0);
    expect(share(['信号灯'])).toBe(0.5);
    expect(share(['信号灯', 'edge AI', '区块链'])).toBe(0.75);
  });

  it('gives whoever is at home in every field half of the field', () => {
    const field = (specialties: string[]) =>
      affinities([judge({ specialties })], [traffic], none)[0]?.[0]?.field;
    expect([field(['traffic']), field([]), field(['medicine'])]).toEqual([1, 0.5, 0]);
  });

  it('rises and falls with the bid, and never below 0', () => {
    const with_ = (bid?: 'eager' | 'willing' | 'unwilling') => {
      const parts = affinities([judge({ specialties: ['other'] })], [traffic], () => bid)[0]?.[0];
      return parts && affinityOf(parts);
    };
    expect([with_('eager'), with_('willing'), with_(), with_('unwilling')]).toEqual([0.3, 0.1, 0, 0]);
  });

  it('lies between 0 and 1.3, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (mine, theirs) => {
        const parts = affinities([judge({ text: mine })], [{ trackKey: 't', text: theirs }], () => 'eager');
        const value = affinityOf(parts[0]?.[0] ?? { field: 9, keywords: 9, text: 9, bid: 9 });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1.3);
      }),
    );
  });
});
