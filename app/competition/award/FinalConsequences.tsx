import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Money } from '#app/ui/Money.tsx';
import { yuanText } from '#app/ui/money-text.ts';
import { Notice } from '#app/ui/Notice.tsx';

interface Props {
  list: {
    id: string;
    state: string;
    publicityTo: string | null;
    publicityOver: boolean;
    openObjections: number;
    totalFen: string;
    mayAnnounce: boolean;
  };
  winners: number;
  inWords: string;
}

/** What announcing the list will do, what still stands in its way, and the button once nothing does. */
export function FinalConsequences({ list, winners, inWords }: Props) {
  const { t } = useTranslation('announcement');
  if (list.state !== 'inPublicity') return <Notice tone="warning">{t('final.notYet')}</Notice>;
  const ready = list.publicityOver && list.openObjections === 0;
  return (
    <Card title={t('final.will')}>
      <ul className="mb-5 list-disc ps-5">
        <li>{t('final.willGrant', { count: winners })}</li>
        <li>{t('final.willCommit')}</li>
        <li>{t('final.willPublish')}</li>
      </ul>
      <DescriptionList
        items={[
          {
            key: 'figures',
            term: t('final.figures'),
            value: <Money fen={list.totalFen} className="tabular font-semibold" />,
          },
          { key: 'words', term: t('final.inWords'), value: <span lang="zh-CN">{inWords}</span> },
        ]}
      />
      <div className="my-5 grid gap-3">
        {!list.publicityOver && (
          <Notice tone="warning">{t('final.running', { until: list.publicityTo })}</Notice>
        )}
        {list.openObjections > 0 && (
          <Notice tone="warning">{t('final.objections', { count: list.openObjections })}</Notice>
        )}
        {ready && <Notice tone="success">{t('final.ready')}</Notice>}
      </div>
      {list.mayAnnounce && (
        <ConfirmButton
          label={t('final.announce')}
          consequences={t('final.announceText', { count: winners, amount: yuanText(list.totalFen) })}
          acknowledgement={t('final.acknowledge')}
          fields={{ selectionId: list.id }}
          disabled={!ready}
        />
      )}
    </Card>
  );
}
