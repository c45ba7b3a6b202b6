import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import type { ProviderPage } from './read-provider.server.ts';

/** A unit's particulars; the phone is masked. */
export function ProviderData({
  provider,
}: {
  provider: Omit<ProviderPage, 'licence' | 'members' | 'invitations'>;
}) {
  const { t } = useTranslation('provider');
  return (
    <DescriptionList
      items={[
        { term: t('fields.creditCode'), value: <span className="tabular">{provider.creditCode}</span> },
        { term: t('fields.name'), value: provider.name },
        { term: t('fields.nameEn'), value: provider.nameEn || '—' },
        { term: t('fields.kind'), value: t(`kinds.${provider.kind}`) },
        { term: t('fields.region'), value: provider.region || '—' },
        { term: t('fields.address'), value: provider.address || '—' },
        { term: t('fields.legalRepresentative'), value: provider.legalRepresentative },
        { term: t('fields.contactName'), value: provider.contactName },
        { term: t('fields.contactPhone'), value: provider.contactPhoneMasked },
      ]}
    />
  );
}
