import type { TFunction } from 'i18next';
import { shownAs } from '#app/platform/lifecycle/lifecycle.ts';
import { dateText } from '#app/ui/date-text.ts';
import { StateBadge } from '#app/ui/StateBadge.tsx';
import type { Column } from '#app/ui/Table.tsx';
import { submissionLife } from './lifecycle.ts';
import type { ListedSubmission } from './read-all.server.ts';

/** The columns of the staff's list; `track` is the track's name in the language. */
export function submissionColumns(
  t: TFunction<'submission'> | TFunction,
  language: string,
): Column<ListedSubmission & { track: string }>[] {
  const say = (key: string) => t(`submission:${key}` as 'submission:mine.number');
  return [
    { key: 'number', label: say('mine.number'), cell: (row) => row.number },
    {
      key: 'name',
      label: say('mine.name'),
      primary: true,
      cell: (row) => <a href={`/organise/submissions/${row.id}`}>{row.title}</a>,
    },
    { key: 'unit', label: say('staff.unit'), cell: (row) => row.unit },
    { key: 'track', label: say('staff.track'), cell: (row) => row.track },
    {
      key: 'state',
      label: say('staff.state'),
      cell: (row) => {
        const { tone, label } = shownAs(submissionLife, row.state);
        return <StateBadge tone={tone} label={t(label as 'submission:mine.number')} />;
      },
    },
    { key: 'version', label: say('staff.version'), numeric: true, cell: (row) => row.version },
    {
      key: 'at',
      label: say('staff.submittedAt'),
      cell: (row) => (
        <time dateTime={row.submittedAt.toISOString()}>{dateText(row.submittedAt, 'minute', language)}</time>
      ),
    },
  ];
}
