import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { RadioGroup } from '#app/ui/RadioGroup.tsx';
import type { ShortlistPage } from './read-shortlist.server.ts';
import { ShortlistTrackCard } from './ShortlistTrackCard.tsx';

interface ShortlistFormProps {
  page: ShortlistPage;
  refusal: Refusal | undefined;
  typed: Record<string, string> | undefined;
}

/** Who goes on in each track, the ties to decide, the panel of the next round, and the act itself. */
export function ShortlistForm({ page, refusal, typed }: ShortlistFormProps) {
  const { t } = useTranslation('rounds');
  const pending = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="grid gap-6">
      {page.tracks.map((track) => (
        <ShortlistTrackCard
          key={track.key}
          track={track}
          size={page.size}
          mayStart={page.mayStart}
          refusal={refusal}
          typed={typed}
        />
      ))}
      {page.mayStart && (
        <Card title={t('shortlist.panel')}>
          <div className="grid gap-6">
            <RadioGroup
              name="panel"
              legend={t('shortlist.panelWho')}
              required
              defaultValue={typed?.panel ?? 'same'}
              options={(['same', 'anew'] as const).map((value) => ({
                value,
                label: t(`shortlist.panels.${value}`),
                hint: t(`shortlist.panelHints.${value}`),
              }))}
            />
            <Checkbox name="confirmed" value="yes" required label={t('shortlist.confirm')} />
            <Button className="justify-self-start" pending={pending}>
              {t('shortlist.start')}
            </Button>
          </div>
        </Card>
      )}
    </Form>
  );
}
