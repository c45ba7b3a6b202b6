import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { Card } from '#app/ui/Card.tsx';
import { Table } from '#app/ui/Table.tsx';
import type { EntrantComments } from './read-comments.server.ts';

/** The judges' consolidated comments, as the units of an entry read them after the result. */
export function EntrantCommentsCard({ comments }: { comments: EntrantComments }) {
  const { t, i18n } = useTranslation('scoring');
  const groups = [
    ...comments.criteria.map((c) => ({
      key: c.key,
      title: inLanguage(c.name, i18n.language),
      texts: c.comments,
    })),
    { key: '', title: t('page.overall'), texts: comments.overall },
  ].filter((g) => g.texts.length > 0);
  return (
    <Card title={t('feedback.title')} description={t('feedback.description')}>
      {comments.stood.length > 0 && (
        <div className="mb-6 grid gap-2">
          <Table
            caption={t('feedback.stood')}
            columns={[
              {
                key: 'criterion',
                label: t('feedback.criterion'),
                primary: true,
                cell: (row) => inLanguage(row.name, i18n.language),
              },
              {
                key: 'mean',
                label: t('feedback.mean'),
                cell: (row) => (
                  <span className="tabular">
                    {(row.meanCentipoints / 100).toFixed(2)} / {row.points}
                  </span>
                ),
              },
              {
                key: 'third',
                label: t('feedback.third'),
                cell: (row) => (row.third ? t(`feedback.thirds.${row.third}`) : '—'),
              },
            ]}
            rows={comments.stood}
            rowKey={(row) => row.key}
          />
          <p className="text-sm text-ink-soft">{t('feedback.stoodText')}</p>
        </div>
      )}
      {groups.length === 0 && <p className="text-ink-soft">{t('feedback.none')}</p>}
      <div className="grid gap-5">
        {groups.map((group) => (
          <section key={group.key}>
            <h3 className="font-semibold">{group.title}</h3>
            <ul className="mt-2 grid list-disc gap-2 ps-5">
              {group.texts.map((text) => (
                <li key={text} className="whitespace-pre-wrap">
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
