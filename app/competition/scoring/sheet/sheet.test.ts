import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rubric } from '#app/competition/call/content.ts';
import { fieldsOf, readFields } from '../desk/sheet-form.ts';
import { anchorOf, markProblem, markText, needsComment, parseMark, pointsText, totalOf } from './rubric.ts';
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
    expect(['22.5', ' 7 ', '0.05', '7．5', '', '-1', '1e2', '1.234'].map(parseMark)).toEqual([
      2250,
      700,
      5,
      750,
      null,
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
        expect(readFields(rubric, fieldsOf(sheet))).toEqual({ content: sheet, unreadable: [] });
      }),
    );
    expect(readFields(rubric, { 'mark.safety': '三十' })).toEqual({
      content: emptySheet,
      unreadable: ['safety'],
    });
  });
});
