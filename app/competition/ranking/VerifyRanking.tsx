import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';

/** Asks for the stored ranking to be computed again and compared; it changes nothing. */
export function VerifyRanking({ rankingId }: { rankingId: string }) {
  const { t } = useTranslation('ranking');
  return (
    <Form method="post" data-screen-only="">
      <input type="hidden" name="intent" value="verify" />
      <input type="hidden" name="rankingId" value={rankingId} />
      <Button type="submit" size="small" variant="secondary">
        {t('verify')}
      </Button>
    </Form>
  );
}
