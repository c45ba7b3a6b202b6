import { writeFileSync } from 'node:fs';
import {
  type GroupedMark,
  type RankingMethod,
  rankBy,
  rankingMethods,
} from '#app/competition/ranking/calibrated/methods.ts';
import { normals, randomBits } from '#app/competition/ranking/calibrated/random.ts';

/** A competition with known truth: 60 solutions, the best 12 win, quality spread by 6 points. */
const [SOLUTIONS, WINNERS, QUALITY] = [60, 12, 6];
/** Panels of 3 to 11 judges out of this pool, so that no two solutions need have the same judges. */
const POOL = 24;
const PANELS = [3, 5, 7, 9, 11];
const COMPETITIONS = 200;

type Kind = 'alike' | 'severe' | 'mixed' | 'uneven';

interface Judge {
  /** points above the others */
  severity: number;
  /** standard deviation of the judge's own error, in points */
  noise: number;
  /** how much of a difference in quality reaches the mark; a lazy judge gives everyone nearly the same */
  slope: number;
}

const kinds: Record<Kind, string> = {
  alike: 'judges alike, error 4 points',
  severe: 'severity differs by 5 points',
  uneven: 'severity differs by 5 points; panels of 2 up to twice the size less 2, so many on average',
  mixed: 'severity by 5 points; one in six noisy (10 points), one in six lazy (0.2 of a difference)',
};

/** @param next standard normal numbers */
function judgeOf(kind: Kind, at: number, next: () => number): Judge {
  const severity = kind === 'alike' ? 0 : 5 * next();
  if (kind !== 'mixed') return { severity, noise: 4, slope: 1 };
  if (at % 6 === 0) return { severity, noise: 10, slope: 1 };
  if (at % 6 === 1) return { severity, noise: 1, slope: 0.2 };
  return { severity, noise: 4, slope: 1 };
}

function compete(kind: Kind, panel: number, seed: number) {
  const bits = randomBits(seed);
  const pool = normals(1 << 14, bits);
  let at = 0;
  const next = () => pool[at++ & ((1 << 14) - 1)] as number;
  const quality = Array.from({ length: SOLUTIONS }, () => QUALITY * next());
  const judges = Array.from({ length: POOL }, (_, j) => judgeOf(kind, j, next));
  const marks: GroupedMark[] = quality.flatMap((true_, s) =>
    judges
      .map((judge, j) => ({ judge, j, lot: bits() }))
      .sort((a, b) => a.lot - b.lot)
      .slice(0, kind === 'uneven' ? 2 + (bits() % (2 * panel - 3)) : panel)
      .map(({ judge, j }) => ({
        solution: `s${String(s).padStart(2, '0')}`,
        judge: `j${j}`,
        score: 75 + judge.severity + judge.slope * true_ + judge.noise * next(),
        group: '',
      })),
  );
  const best = quality
    .map((value, s) => ({ value, name: `s${String(s).padStart(2, '0')}` }))
    .sort((a, b) => b.value - a.value)
    .slice(0, WINNERS)
    .map(({ name }) => name);
  return { marks, best: new Set(best) };
}

/** How large a part of the true winners each method finds, on average. */
function found(kind: Kind, panel: number): Record<RankingMethod, number> {
  const hits: Record<RankingMethod, number> = { mean: 0, trimmed: 0, zscore: 0, calibrated: 0 };
  for (let seed = 1; seed <= COMPETITIONS; seed++) {
    const { marks, best } = compete(kind, panel, seed);
    for (const method of rankingMethods) {
      const { solutions } = rankBy(method, marks, { winners: WINNERS, draws: 8 });
      hits[method] += solutions.slice(0, WINNERS).filter((s) => best.has(s.solution)).length;
    }
  }
  for (const method of rankingMethods) hits[method] /= COMPETITIONS * WINNERS;
  return hits;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Simulates competitions whose truth is known, prints a table of Markdown, and draws it into `picture`. */
export function simulateJudging(picture: string): void {
  console.log(
    `${SOLUTIONS} solutions, ${WINNERS} win, panels drawn from ${POOL} judges, ${COMPETITIONS} competitions each\n`,
  );
  console.log('| judges | on a panel | mean | trimmed mean | standard score | calibrated |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const results = (Object.keys(kinds) as Kind[]).map((kind) => ({
    kind,
    rows: PANELS.map((panel) => {
      const shares = found(kind, panel);
      console.log(
        `| ${kinds[kind]} | ${panel} | ${rankingMethods.map((m) => percent(shares[m])).join(' | ')} |`,
      );
      return { panel, shares };
    }),
  }));
  writeFileSync(picture, drawing(results));
  console.log(`\n${picture}`);
}

const colours: Record<RankingMethod, string> = {
  mean: '#8a8373',
  trimmed: '#75530a',
  zscore: '#0f4c5c',
  calibrated: '#ae2d1b',
};

/** Small line charts beside each other, from half of the winners found at the bottom to all of them at the top. */
function drawing(
  results: { kind: Kind; rows: { panel: number; shares: Record<RankingMethod, number> }[] }[],
): string {
  const [width, height] = [260, 220];
  const x = (at: number) => 40 + (at * (width - 60)) / (PANELS.length - 1);
  const y = (share: number) => 30 + ((1 - share) / 0.5) * (height - 70);
  const charts = results.map(({ kind, rows }, c) => {
    const grid = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map(
      (share) =>
        `<line x1="40" x2="${width - 20}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd6c6"/><text x="34" y="${y(share) + 4}" text-anchor="end">${100 * share}</text>`,
    );
    const axis = rows.map(
      ({ panel }, i) => `<text x="${x(i)}" y="${height - 22}" text-anchor="middle">${panel}</text>`,
    );
    const lines = rankingMethods.map(
      (m) =>
        `<polyline fill="none" stroke="${colours[m]}" stroke-width="2" points="${rows.map(({ shares }, i) => `${x(i)},${y(shares[m]).toFixed(1)}`).join(' ')}"/>`,
    );
    return `<g transform="translate(${c * width} 0)"><text x="40" y="16" font-weight="bold">${kind}</text>${grid.join('')}${axis.join('')}${lines.join('')}</g>`;
  });
  const key = rankingMethods.map(
    (m, i) =>
      `<g transform="translate(${40 + i * 150} ${height})"><line x2="24" stroke="${colours[m]}" stroke-width="3"/><text x="30" y="4">${m}</text></g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${results.length * width} ${height + 20}" font-family="sans-serif" font-size="11" fill="#1a1e21"><title>Part of the true winners that each method finds, by the size of the panel</title><rect width="100%" height="100%" fill="#fffdf8"/>${charts.join('')}${key.join('')}</svg>\n`;
}
