import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ProblemList } from './editor/ProblemList.tsx';
import { isPublishable } from './publishable.ts';
import type { Draft } from './read-organised.server.ts';

type Published = Pick<Draft, 'id' | 'revision' | 'state' | 'problems' | 'changes' | 'content'>;

/** Whether the draft can be published, what an amendment changes, and the button that does it. */
export function PublishPanel({ draft }: { draft: Published }) {
  const { t } = useTranslation('call');
  const { problems, changes, state, revision } = draft;
  const amends = state === 'published';
  const ready = isPublishable(problems);
  const stops = problems.filter((p) => p.severity === 'stop').length;
  if (state === 'cancelled') return null;
  if (amends && changes.length === 0) return <Notice role="none">{t('preview.noChanges')}</Notice>;
  return (
    <>
      <Notice
        tone={ready ? 'success' : 'danger'}
        role="none"
        title={ready ? t('preview.ready') : t('preview.problems', { count: stops })}
      >
        {problems.length === 0 ? (
          t('preview.readyText')
        ) : (
          <ProblemList
            problems={problems}
            content={draft.content}
            editAt={`/organise/calls/${draft.id}/edit`}
          />
        )}
      </Notice>
      {amends && (
        <Card title={t('preview.changes')}>
          <ChangeList changes={changes} />
        </Card>
      )}
      <div>
        <ConfirmButton
          label={t(amends ? 'preview.amend' : 'preview.publish')}
          consequences={t(amends ? 'preview.proposeText' : 'preview.publishText')}
          fields={{ intent: amends ? 'amend' : 'publish', revision }}
          reason={
            amends
              ? {
                  name: 'reason',
                  label: t('preview.amendReason'),
                  hint: t('preview.amendReasonHint'),
                  required: true,
                  max: 500,
                }
              : undefined
          }
          disabled={!ready}
        />
      </div>
    </>
  );
}
