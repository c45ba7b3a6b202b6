import ExcelJS from 'exceljs';
import type { TFunction } from 'i18next';
import { outcomeFields } from '#app/competition/award/follow-up/outcomes.ts';
import { listFollowUps } from '#app/competition/award/follow-up/read.server.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { toShanghaiDate } from '#app/platform/calendar/shanghai.ts';
import { done, type Outcome } from '#app/platform/outcome.ts';

/** Every report with its newest figures as a workbook, in the language of `t`; money is yuan. */
export async function followUpsWorkbook(
  actor: Actor,
  t: TFunction,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const list = await listFollowUps(actor, 'all');
  if (!list.ok) return list;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(t('followUp:list.title'), { views: [{ state: 'frozen', ySplit: 1 }] });
  const own = ['number', 'unit', 'solution', 'term', 'dueOn', 'state', 'submittedAt'] as const;
  sheet.columns = [
    ...own.map((key) => ({
      header: t(`followUp:list.${key}`),
      key: key as string,
      width: key === 'unit' || key === 'solution' ? 32 : 18,
    })),
    ...outcomeFields.map((key) => ({
      header: t(`followUp:fields.${key}`),
      key: key as string,
      width: key === 'progress' || key === 'difficulties' ? 60 : 18,
    })),
  ];
  sheet.getRow(1).font = { bold: true };
  for (const { outcomes, submittedAt, title, months, state, ...row } of list.value.reports)
    sheet.addRow({
      ...{ number: row.number, unit: row.unit, solution: title, dueOn: row.dueOn },
      term: t('followUp:term', { count: months }),
      state: t(`followUp:states.${state}`),
      submittedAt: submittedAt ? toShanghaiDate(submittedAt) : '',
      ...(outcomes && {
        ...outcomes,
        revenueYuan: outcomes.revenueYuan === null ? null : Number(outcomes.revenueYuan) / 100,
      }),
    });
  sheet.getColumn('revenueYuan').numFmt = '#,##0.00';
  return done(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
