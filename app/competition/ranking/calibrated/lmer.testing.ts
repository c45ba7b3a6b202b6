import type { Mark } from './marks.ts';
import { randomBits } from './random.ts';

/** 24 plates × 6 samples, diameters in mm: Davies & Goldsmith (1972), *Statistical Methods in Research and Production*; `Penicillin` of lme4. */
const diameters = `
a 27 23 26 23 23 21
b 27 23 26 23 23 21
c 25 21 25 24 24 20
d 26 23 25 23 23 20
e 25 22 26 22 23 20
f 24 22 25 23 22 19
g 24 20 23 21 22 19
h 26 22 26 24 24 21
i 24 21 24 22 22 20
j 24 21 24 23 22 19
k 26 23 26 24 24 21
l 25 22 26 24 24 20
m 26 24 26 24 25 22
n 26 23 26 23 23 20
o 26 23 25 24 24 22
p 25 22 25 23 23 20
q 25 21 24 23 23 20
r 25 22 24 23 23 19
s 24 21 23 21 21 19
t 26 23 26 24 24 21
u 25 21 24 22 22 18
v 25 22 25 22 22 20
w 24 21 24 22 24 19
x 24 21 24 22 21 18
`;

/** The published table, plate by plate. */
export const penicillin: Mark[] = diameters
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [plate = '', ...marks] = line.trim().split(' ');
    return marks.map((mark, j) => ({ solution: plate, judge: 'ABCDEF'.charAt(j), score: Number(mark) }));
  });

/** Unbalanced: of the table's marks, counted from 1, those whose number times 7 ends in 4 or more. */
export const penicillinSubset = penicillin.filter((_, i) => ((i + 1) * 7) % 10 >= 4);

/** How far solutions, judges and criteria lie apart, in points, beside an error of 4. */
interface Spread {
  solution: number;
  judge: number;
}

/**
 * 40 solutions by 2 to 5 of 12 judges each, in whole points, with ties; two solutions and a judge have one mark only. Sums of twelve uniform
 * numbers stand for normal ones, so that any program makes the same.
 */
export function panels(seed: number, { solution, judge }: Spread): Mark[] {
  const bits = randomBits(seed);
  const normal = () => {
    let sum = 0;
    for (let k = 0; k < 12; k++) sum += bits() / 2 ** 32;
    return sum - 6;
  };
  const severities = Array.from({ length: 12 }, () => judge * normal());
  const marks: Mark[] = [];
  for (let s = 0; s < 40; s++) {
    const quality = 75 + solution * normal();
    const count = s < 2 ? 1 : 2 + (bits() % 4);
    for (let k = 0, first = bits() % 12; k < count; k++) {
      const j = (first + k * 5) % 12;
      marks.push({
        solution: `s${s}`,
        judge: `j${j}`,
        score: Math.round(quality + (severities[j] as number) + 4 * normal()),
      });
    }
  }
  marks.push({ solution: 's7', judge: 'once', score: 90 });
  return marks;
}

/** 25 solutions by 3 of 8 judges each on four criteria, some left out: whole points, shares of a criterion's points. */
export function criteriaMarks(seed: number): Mark[] {
  const bits = randomBits(seed);
  const normal = () => {
    let sum = 0;
    for (let k = 0; k < 12; k++) sum += bits() / 2 ** 32;
    return sum - 6;
  };
  const severities = Array.from({ length: 8 }, () => 4 * normal());
  const leniencies = [6, -3, 1, -4];
  const marks: Mark[] = [];
  for (let s = 0; s < 25; s++) {
    const quality = 75 + 6 * normal();
    for (let k = 0, first = bits() % 8; k < 3; k++) {
      const j = (first + k * 3) % 8;
      leniencies.forEach((leniency, c) => {
        const score = Math.round(quality + (severities[j] as number) + leniency + 5 * normal());
        if (bits() % 10 > 0) marks.push({ solution: `s${s}`, judge: `j${j}`, criterion: `c${c}`, score });
      });
    }
  }
  return marks;
}
