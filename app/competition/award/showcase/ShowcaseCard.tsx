import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/ButtonLink.tsx';
import { Card } from '#app/ui/Card.tsx';
import { StateBadge } from '#app/ui/StateBadge.tsx';

interface Props {
  grantId: string;
  standing: 'on' | 'off' | 'hidden';
}

/** Leads from an award to what its unit shows of it. */
export function ShowcaseCard({ grantId, standing }: Props) {
  const { t } = useTranslation('showcase');
  const tones = { on: 'success', off: 'neutral', hidden: 'warning' } as const;
  return (
    <Card
      title={t('card.title')}
      description={t('card.text')}
      actions={<StateBadge tone={tones[standing]} label={t(`card.${standing}`)} />}
    >
      <ButtonLink variant="secondary" to={`/grants/${grantId}/showcase`}>
        {t('card.open')}
      </ButtonLink>
    </Card>
  );
}
