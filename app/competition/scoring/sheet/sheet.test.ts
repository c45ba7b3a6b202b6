import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rubric } from '#app/competition/call/content.ts';
import { fieldsOf, readFields } from '../desk/sheet-form.ts';
import { parseMark } from './parse-mark.ts';
import { anchorOf, markProblem, markText, needsComment, pointsText, totalOf } from './rubric.ts';
import { emptySheet, lockProblems, type SheetContent, withinRubric } from './sheet.ts';

const text = (zh: string) => ({ zh, en: '' });
const innovation = {
  key: 'innovation',
  name: text('创新性'),
  description: text(''),
  points: 60,
  anchors: [
    { from: 48, label: text('优'), text: text('') },
    { from: 36, label: text('良'), text: text('') },
    { from: 0, label: text('差'), text: text('') },
  ],
};
const safety = { ...innovation, key: 'safety', points: 40 };
const rubric: Rubric = {
  criteria: [innovation, safety],
  vetoes: [{ key: 'plagiarism', name: text('抄袭') }],
  commentBelowPercent: 60,
  commentAbovePercent: 90,
  stepCentipoints: 50,
  phrases: [],
};

describe('marks', () => {
  it('stand on the step and within the criterion', () => {
    expect(markProblem(rubric, safety, 3950)).toBeNull();
    expect(markProblem(rubric, safety, 3925)).toBe('step');
    expect(markProblem(rubric, safety, 4050)).toBe('range');
    expect(markProblem(rubric, safety, undefined)).toBe('missing');
  });

  it('fall in the highest band they reach', () => {
    expect(anchorOf(innovation, 4800)?.label.zh).toBe('优');
    expect(anchorOf(innovation, 4750)?.label.zh).toBe('良');
    expect(anchorOf(innovation, 0)?.label.zh).toBe('差');
  });

  it('need a comment at or below, and at or above, the shares of the rubric', () => {
    expect([2400, 2450, 3550, 3600].map((m) => needsComment(rubric, safety, m))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('are read and written as decimals', () => {
    expect(['22.5', ' 7 ', '0.05', '7．5', '', '1e2', '1.234'].map(parseMark)).toEqual([
      2250,
      700,
      5,
      750,
      null,
      null,
      null,
    ]);
    expect(pointsText(8767)).toBe('87.67');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (m) => {
        expect(parseMark(markText(m))).toBe(m);
      }),
    );
  });
});

describe('what a judge types', () => {
  it.each([
    '2.5',
    '2。5',
    '２．５',
    '２。５',
    '2,5',
    '2，5',
    '２，５',
    ' 2.5 ',
    '2 . 5',
    '　2.5　',
    '2·5',
    '2｡5',
    '2.50',
    '+2.5',
    '2.5分',
    '2.5 分',
    '\u200b2.5\ufeff',
    '02.500',
  ])('%j is 2.5', (typed) => expect(parseMark(typed)).toBe(250));
  it('is a number also while it is being typed', () => {
    expect(['2.', '.5', '２。', '0', '-0'].map(parseMark)).toEqual([200, 50, 200, 0, 0]);
  });
  it.each(['-3', '−3', '－3', '—3', '- 3', '－３．０'])('%j is out of range, not unreadable', (typed) => {
    expect(parseMark(typed)).toBe(-300);
    expect(readFields(rubric, { 'mark.safety': typed }).wrong).toEqual({ safety: 'range' });
  });
  it.each(['三十', '1.2.3', '2 5', '1e2', '0x10', 'NaN', '.', '分', '1/2', '--3', '40%', '9'.repeat(40)])(
    '%j is no mark',
    (typed) => expect(readFields(rubric, { 'mark.safety': typed }).wrong).toEqual({ safety: 'unreadable' }),
  );
  it('never enters the total out of its range, and leaves the rest of the sheet as it is', () => {
    for (const typed of ['-3', '40.5', '400', '4000', '三十']) {
      const { content } = readFields(rubric, {
        ...{ 'mark.innovation': '50', 'mark.safety': typed, 'comment.safety': '好', overall: '总评' },
      });
      expect(totalOf(rubric, content.marks)).toBe(5000);
      expect(content).toMatchObject({ comments: { safety: '好' }, overallComment: '总评' });
      expect(lockProblems(rubric, content).map((p) => p.field)).toContain('marks.safety');
    }
  });
});

describe('a sheet', () => {
  const complete = { ...emptySheet, marks: { innovation: 4000, safety: 3000 } };

  it('locks when every mark stands and every required comment is written', () => {
    expect(lockProblems(rubric, complete)).toEqual([]);
    expect(totalOf(rubric, complete.marks)).toBe(7000);
    expect(lockProblems(rubric, emptySheet).map((p) => p.field)).toEqual([
      'marks.innovation',
      'marks.safety',
    ]);
    expect(lockProblems(rubric, { ...complete, marks: { innovation: 4000, safety: 0 } })).toEqual([
      { field: 'comments.safety', problem: 'comment' },
    ]);
  });

  it('takes no veto without evidence', () => {
    expect(lockProblems(rubric, { ...complete, vetoes: [{ key: 'plagiarism', evidence: ' ' }] })).toEqual([
      { field: 'vetoes.plagiarism', problem: 'evidence' },
    ]);
  });

  it('keeps nothing that the rubric does not ask for', () => {
    const odd = {
      ...complete,
      marks: { ...complete.marks, charm: 100 },
      comments: { charm: '!', safety: '' },
      vetoes: [{ key: 'charm', evidence: 'x' }],
    };
    expect(withinRubric(rubric, odd)).toEqual(complete);
  });

  it('comes back from its form as it went in', () => {
    const text = fc.string({ maxLength: 20 });
    const veto = fc.constantFrom<SheetContent['vetoes'][]>(
      [],
      [{ key: 'plagiarism', evidence: '与公开论文一致' }],
    );
    const mark = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(mark, mark, text, text, veto, (innovation, safety, comment, overallComment, vetoes) => {
        const sheet = withinRubric(rubric, {
          marks: { innovation, safety },
          comments: { safety: comment },
          overallComment,
          vetoes,
        });
        expect(readFields(rubric, fieldsOf(sheet))).toEqual({ content: sheet, wrong: {} });
      }),
    );
    expect(readFields(rubric, { 'mark.safety': '三十' })).toEqual({
      content: emptySheet,
      wrong: { safety: 'unreadable' },
    });
  });
});
