import type { TFunction } from 'i18next';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';
import { makeWorkbook } from '#app/platform/workbook/make-workbook.server.ts';
import { money } from '#app/platform/workbook/sheet.ts';
import { outcomeFields } from './outcomes.ts';
import { listFollowUps } from './read.server.ts';

/** Every report with its newest figures as a workbook, in the language of `t`; money is yuan. */
export async function followUpsWorkbook(
  actor: Actor,
  t: TFunction,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const list = await listFollowUps(actor, 'all');
  if (!list.ok) return list;
  const own = ['number', 'unit', 'solution', 'term', 'dueOn', 'state', 'submittedAt'] as const;
  const rows = list.value.reports.map(({ outcomes, submittedAt, title, months, state, ...row }) => [
    ...[row.number, row.unit, title, t('followUp:term', { count: months }), row.dueOn],
    t(`followUp:states.${state}`),
    submittedAt && toShanghaiDate(submittedAt),
    ...outcomeFields.map((key) => {
      const value = outcomes?.[key];
      return key === 'revenueYuan' && value !== null && value !== undefined ? money(String(value)) : value;
    }),
  ]);
  const sheet = {
    name: t('followUp:list.title'),
    heads: [
      [
        ...own.map((key) => t(`followUp:list.${key}`)),
        ...outcomeFields.map((key) => t(`followUp:fields.${key}`)),
      ],
    ],
    widths: [
      ...own.map((key) => (key === 'unit' || key === 'solution' ? 32 : 18)),
      ...outcomeFields.map((key) => (key === 'progress' || key === 'difficulties' ? 60 : 18)),
    ],
    rows,
  };
  return done(await makeWorkbook({ sheets: [sheet] }));
}
