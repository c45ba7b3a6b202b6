import { useTranslation } from 'react-i18next';
import { DateTime } from '#app/ui/DateTime.tsx';
import { type Step, Steps } from '#app/ui/Steps.tsx';

type Way = {
  state: string;
  publicityFrom: string | null;
  publicityTo: string | null;
  proposedBy: string;
  decidedBy: string;
};
const reached = { proposed: 1, rejected: 1, approved: 2, inPublicity: 2, final: 4 } as const;

/** How far a list has come: proposed, decided, in publicity, final. */
export function SelectionSteps({ list }: { list: Way | null }) {
  const { t } = useTranslation('announcement');
  const at = list ? (reached[list.state as keyof typeof reached] ?? 0) : 0;
  const state = (index: number): Step['state'] => (index < at ? 'done' : index === at ? 'now' : 'next');
  const period = list?.publicityFrom && list.publicityTo && (
    <>
      <DateTime at={list.publicityFrom} /> – <DateTime at={list.publicityTo} />
    </>
  );
  return (
    <Steps
      className="mb-8"
      label={t('selection.stepsLabel')}
      items={[
        {
          key: 'proposed',
          label: t('selection.way.proposed'),
          description: list?.proposedBy,
          state: state(0),
        },
        { key: 'decided', label: t('selection.way.decided'), description: list?.decidedBy, state: state(1) },
        {
          key: 'publicity',
          label: t('selection.way.publicity'),
          description: period || undefined,
          state: state(2),
        },
        { key: 'final', label: t('selection.way.final'), state: state(3) },
      ]}
    />
  );
}
