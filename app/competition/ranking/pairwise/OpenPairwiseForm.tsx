import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import type { PairwisePage } from './read-pairwise.server.ts';

interface OpenPairwiseFormProps {
  roundId: string;
  track: PairwisePage['tracks'][number];
  refusal: Refusal | undefined;
}

/** Opens comparisons of a track, or of those of its solutions that are ticked. */
export function OpenPairwiseForm({ roundId, track, refusal }: OpenPairwiseFormProps) {
  const { t } = useTranslation('pairwise');
  const say = useInLanguage();
  return (
    <Card title={say(track.name)} description={t('manage.openText')}>
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="open" />
        <input type="hidden" name="roundId" value={roundId} />
        <input type="hidden" name="trackKey" value={track.key} />
        <RefusalNotice refusal={refusal} />
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-medium">{t('manage.choose')}</legend>
          {track.solutions.map((s) => (
            <Checkbox
              key={s.id}
              name="submissionIds"
              value={s.id}
              defaultChecked
              label={`${s.number ?? ''} ${s.title}`}
            />
          ))}
        </fieldset>
        <Button className="justify-self-start">{t('manage.open')}</Button>
      </Form>
    </Card>
  );
}
