import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';
import { affinityText } from './affinity-text.ts';
import type { Matrix, PairAt } from './pair.ts';

interface PairDialogProps {
  matrix: Matrix;
  pair: PairAt | null;
  mayManage: boolean;
  onClose: () => void;
}

const parts = ['field', 'keywords', 'text', 'bid'] as const;

/** One judge and one solution: what their affinity is made of, and whether they are pinned, ruled out or left to the solver. */
export function PairDialog({ matrix, pair, mayManage, onClose }: PairDialogProps) {
  const { t } = useTranslation('assignment');
  const row = pair && matrix.rows[pair.s];
  const judge = pair && matrix.judges[pair.j];
  const cell = row && pair && row.cells[pair.j];
  if (!row || !judge || !cell) return null;
  const can = {
    pinned: !cell.conflict && cell.wish !== 'pinned',
    forbidden: !cell.conflict && !cell.standing && cell.wish !== 'forbidden',
    free: cell.wish !== null,
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${judge.name} · ${row.number ?? ''}`}
      description={`${judge.unitName} — ${row.title}`}
    >
      {cell.conflict ? (
        <p>{t('conflictText')}</p>
      ) : (
        <DescriptionList
          items={[
            { term: t('affinity'), value: <b className="tabular">{affinityText(cell.affinity)}</b> },
            ...parts.map((part, i) => ({
              term: t(`parts.${part}`),
              value: <span className="tabular">{affinityText((cell.parts[i] ?? 0) / 100)}</span>,
            })),
          ]}
        />
      )}
      {cell.standing && <p className="mt-4 text-ink-soft">{t('standingText')}</p>}
      {mayManage && (
        <Form method="post" className="mt-6 flex flex-wrap gap-3" onSubmit={onClose}>
          <input type="hidden" name="intent" value="wish" />
          <input type="hidden" name="expertId" value={judge.expertId} />
          <input type="hidden" name="submissionId" value={row.submissionId} />
          {(['pinned', 'forbidden', 'free'] as const)
            .filter((kind) => can[kind])
            .map((kind) => (
              <Button key={kind} name="kind" value={kind} variant="secondary">
                {t(`wishes.${kind}`)}
              </Button>
            ))}
        </Form>
      )}
    </Dialog>
  );
}
