import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Stat } from '#app/ui/Stat.tsx';
import { affinityText } from './affinity-text.ts';
import { Obstacles } from './Obstacles.tsx';
import type { Page } from './pair.ts';
import { Solving } from './Solving.tsx';

/** The last proposal with its figures or what stands in its way, and what can be done with it. */
export function ProposalCard({ page }: { page: Page }) {
  const { t } = useTranslation('assignment');
  const { proposal, round, mayManage, drawn } = page;
  const result = proposal?.result ?? null;
  const solving = proposal?.state === 'solving';
  const percent = (share: number) => `${Math.max(0.01, share * 100).toFixed(2)}%`;
  return (
    <Card
      title={proposal ? t('proposal', { number: proposal.number }) : t('noProposal')}
      description={proposal ? t(`states:AssignmentProposal.${proposal.state}.label`) : t('noProposalText')}
    >
      <div className="grid gap-5">
        {solving && proposal && <Solving since={proposal.createdAt} />}
        {proposal?.state === 'failed' && <Notice tone="danger">{t('failedText')}</Notice>}
        {result && !result.ok && <Obstacles obstacles={result.obstacles} page={page} />}
        {result?.ok && (
          <>
            <div className="grid grid-cols-2 items-start gap-5 lg:grid-cols-4">
              <Stat
                label={t('worstServed')}
                value={affinityText(result.worstAffinity)}
                hint={result.worstGap ? t('within', { share: percent(result.worstGap) }) : t('proven')}
              />
              <Stat
                label={t('total')}
                value={affinityText(result.totalAffinity)}
                hint={result.gap ? t('within', { share: percent(result.gap) }) : t('proven')}
              />
              <Stat label={t('loads')} value={result.loadRange.join('–')} />
              <Stat label={t('time')} value={t('seconds', { value: result.seconds.toFixed(1) })} />
            </div>
            {result.uneven && <Notice>{t('uneven')}</Notice>}
          </>
        )}
        {proposal?.stale && !solving && <Notice tone="warning">{t('stale')}</Notice>}
        {mayManage && drawn && !solving && (
          <div className="grid gap-4" data-screen-only="">
            <Form method="post" className="flex flex-wrap items-center gap-4">
              <input type="hidden" name="intent" value="propose" />
              <Button variant={proposal?.state === 'solved' && !proposal.stale ? 'secondary' : 'primary'}>
                {t(proposal ? 'again' : 'propose')}
              </Button>
              <Checkbox
                name="keepStanding"
                label={t('keepStanding')}
                defaultChecked={round.state === 'open'}
              />
            </Form>
            <div className="flex flex-wrap gap-3">
              {proposal?.state === 'solved' && !proposal.stale && (
                <ConfirmButton
                  label={t('confirm')}
                  consequences={t(round.state === 'open' ? 'confirmOpenText' : 'confirmText')}
                  fields={{ intent: 'confirm', proposalId: proposal.id }}
                />
              )}
              {proposal?.undoable && <UndoButton />}
            </div>
          </div>
        )}
        {mayManage && solving && <UndoButton />}
      </div>
    </Card>
  );
}

function UndoButton() {
  const { t } = useTranslation('assignment');
  return (
    <Form method="post" data-screen-only="">
      <Button name="intent" value="undo" variant="quiet">
        {t('undo')}
      </Button>
    </Form>
  );
}
