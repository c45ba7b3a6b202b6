import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ButtonLink.tsx';
import { DateTime } from '../DateTime.tsx';
import { Notice } from '../Notice.tsx';
import { StaleChoice, type StaleChoiceProps } from './StaleChoice.tsx';
import type { FormDraft } from './use-form-draft.ts';

interface DraftNoticesProps extends Pick<StaleChoiceProps, 'labels' | 'title' | 'text' | 'differences'> {
  draft: FormDraft;
  /** says why the last save was refused */
  refused: ReactNode;
}

/** What a writer must know of a draft that saves itself: what was restored, what was joined, what was refused, what clashes. */
export function DraftNotices({ draft, refused, ...stale }: DraftNoticesProps) {
  const { t } = useTranslation('common');
  const { state, theirs, restoredAt, joined, refusal } = draft;
  return (
    <>
      {restoredAt !== null && state !== 'stale' && (
        <Notice>
          {t('ui.draft.restored')} <DateTime at={restoredAt} shape="minute" />
        </Notice>
      )}
      {joined && state !== 'stale' && <Notice>{t('ui.draft.joined')}</Notice>}
      {state === 'stale' && theirs && (
        <StaleChoice
          {...stale}
          mine={draft.fields}
          theirs={theirs.fields}
          onMine={draft.saveNow}
          onTheirs={draft.useTheirs}
        />
      )}
      {(state === 'failed' || state === 'kept') && refusal && (
        <div className="grid gap-2">
          {refused}
          {refusal.code === 'signedOut' && (
            <ButtonLink
              to="/sign-in"
              target="_blank"
              size="small"
              variant="secondary"
              className="justify-self-start"
            >
              {t('ui.draft.signInAgain')}
            </ButtonLink>
          )}
        </div>
      )}
    </>
  );
}
