import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { pointsText } from '#app/competition/scoring/sheet/rubric.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import type { Refusal } from '#app/platform/outcome.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Field } from '#app/ui/Field.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextArea } from '#app/ui/TextArea.tsx';
import type { ShortlistTrack } from './read-shortlist.server.ts';
import { tieDecisions } from './shortlist.ts';

const tones = { yes: 'success', tie: 'warning', no: 'neutral' } as const;

interface ShortlistTrackCardProps {
  track: ShortlistTrack;
  size: number;
  mayStart: boolean;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** One track's ranking with who goes on, and the tie at the line, where there is one, to decide. */
export function ShortlistTrackCard({ track, size, mayStart, refusal, typed }: ShortlistTrackCardProps) {
  const { t } = useTranslation('rounds');
  const say = useInLanguage();
  const going = track.rows.filter((r) => r.goes === 'yes').length;
  const decision = `tie.${track.key}.decision`;
  const reason = `tie.${track.key}.reason`;
  return (
    <Card title={say(track.name)} description={t('shortlist.going', { count: going, size })}>
      <div className="grid gap-6">
        <Table
          caption={say(track.name)}
          rows={track.rows}
          rowKey={(r) => r.id}
          columns={[
            { key: 'place', label: t('shortlist.place'), numeric: true, cell: (r) => r.place },
            { key: 'number', label: t('shortlist.number'), cell: (r) => r.number },
            { key: 'title', label: t('shortlist.solution'), primary: true, cell: (r) => r.title },
            { key: 'unit', label: t('shortlist.unit'), cell: (r) => r.unit },
            {
              key: 'score',
              label: t('shortlist.score'),
              numeric: true,
              cell: (r) => pointsText(r.scoreCentipoints),
            },
            {
              key: 'goes',
              label: t('shortlist.goes'),
              cell: (r) => <Badge tone={tones[r.goes]}>{t(`shortlist.states.${r.goes}`)}</Badge>,
            },
          ]}
        />
        {track.tied > 0 && mayStart && (
          <div className="grid gap-5 rounded-lg border border-line bg-sunken p-5">
            <RadioGroup
              name={decision}
              legend={t('shortlist.tie', { count: track.tied, left: size - going })}
              hint={t('shortlist.tieHint')}
              required
              inline
              defaultValue={typed?.[decision]}
              errors={fieldErrors(t, refusal, decision)}
              options={tieDecisions.map((value) => ({ value, label: t(`shortlist.decisions.${value}`) }))}
            />
            <Field label={t('shortlist.reason')} required errors={fieldErrors(t, refusal, reason)}>
              <TextArea name={reason} rows={3} max={500} defaultValue={typed?.[reason]} />
            </Field>
          </div>
        )}
      </div>
    </Card>
  );
}
