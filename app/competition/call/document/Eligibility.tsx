import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Markdown } from '#app/ui/Markdown.tsx';
import type { CallContent } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';

/** Who may enter, alone or together, and how often. */
export function Eligibility({ eligibility }: { eligibility: CallContent['eligibility'] }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const { kinds, maxMembers, maxEntriesPerLead } = eligibility;
  const items = [
    {
      key: 'kinds',
      term: t('page.kinds'),
      value: kinds.map((kind) => t(`providerKinds.${kind}`)).join(t('page.joiner')),
    },
    {
      key: 'consortium',
      term: t('page.consortium'),
      value: maxMembers > 0 ? t('page.consortiumText', { count: maxMembers }) : t('page.noConsortium'),
    },
    { key: 'entries', term: t('page.entries'), value: t('page.entriesText', { count: maxEntriesPerLead }) },
  ];
  return (
    <div className="grid gap-6">
      <Markdown>{say(eligibility.text)}</Markdown>
      <DescriptionList items={items} />
    </div>
  );
}
