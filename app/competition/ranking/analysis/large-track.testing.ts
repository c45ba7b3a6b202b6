import { rankTrack } from '../rule/rank.ts';
import type { StoredTrack } from './analysed-track.ts';

const text = { zh: '指标', en: '' };
const criterion = (key: string, points: number) => ({
  key,
  name: text,
  description: text,
  points,
  anchors: [],
});
/** Two criteria of sixty and forty points. */
export const largeCriteria = [criterion('innovation', 60), criterion('spread', 40)];

/** A ranked track of any size, the same at every call: each solution has so many sheets by judges in turn. */
export function aLargeTrack(size: { solutions: number; judges: number; sheets: number }): StoredTrack {
  const judgeOf = new Map<string, string>();
  let state = 20261127;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const solutions = Array.from({ length: size.solutions }, (_, s) => {
    const quality = 30 + 50 * random();
    const sheets = Array.from({ length: size.sheets }, (_, i) => {
      const judge = (s * size.sheets + i * 7) % size.judges;
      const sheetId = `s${s}j${i}`;
      judgeOf.set(sheetId, String(judge + 1));
      const total = Math.round(
        100 * Math.max(0, Math.min(100, quality + (judge % 9) - 4 + 12 * (random() - 0.5))),
      );
      const innovation = Math.round(total * 0.6);
      const marks = { innovation, spread: total - innovation };
      return { sheetId, contentHash: '', totalCentipoints: total, marks, vetoes: [] };
    });
    return { submissionId: `s${s}`, number: `N${String(s).padStart(5, '0')}`, sheets };
  });
  const input = { trackKey: 'track', solutions };
  const rule = {
    ...{ method: 'mean' as const, trimFrom: 5, smallestGroup: 8, passMarkOn: 'raw' as const },
    ...{ passMarkCentipoints: 0, tieBreaks: ['untrimmedMean'] },
  };
  return {
    ...{
      key: 'track',
      name: { zh: '赛道', en: 'Track' },
      quota: 37,
      aim: 'award' as const,
      rankingId: `r${size.solutions}`,
    },
    ...{ computedAt: new Date('2026-11-27T00:00:00Z'), inputHash: 'in', outputHash: 'out' },
    input,
    configuration: { rule, absent: [], reason: '' },
    output: rankTrack(input, rule),
    judgeOf,
    known: new Map(
      solutions.map((s, at) => [s.submissionId, { title: `方案 ${at}`, unit: `单位 ${at % 400}` }]),
    ),
  };
}
