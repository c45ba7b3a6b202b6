import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import type { Overview } from './read-organised.server.ts';

/** What can be done with the text of a call: write it, publish it, read it. */
export function OverviewActions({
  call,
  mayWrite,
}: {
  call: Pick<Overview, 'id' | 'slug' | 'state'>;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('call');
  const at = `/organise/calls/${call.id}`;
  const published = call.state !== 'draft';
  const writable = mayWrite && call.state !== 'cancelled';
  return (
    <>
      {writable && (
        <ButtonLink to={`${at}/edit`} variant={published ? 'secondary' : 'primary'}>
          {t(published ? 'organise.amend' : 'organise.edit')}
        </ButtonLink>
      )}
      {writable && (
        <ButtonLink to={`${at}/preview`} variant="secondary">
          {t('organise.preview')}
        </ButtonLink>
      )}
      {published && (
        <ButtonLink to={`${at}/versions`} variant="quiet">
          {t('organise.versions')}
        </ButtonLink>
      )}
      {published && (
        <ButtonLink to={`/calls/${call.slug}`} variant="quiet">
          {t('organise.publicPage')}
        </ButtonLink>
      )}
    </>
  );
}
