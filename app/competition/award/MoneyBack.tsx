import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';

/** 退汇 and 追回: records that money came back. */
export function MoneyBack({ payoutId, mayRecover }: { payoutId: string | undefined; mayRecover: boolean }) {
  const { t } = useTranslation('award');
  return (
    <Card title={t('finance.moneyBack')}>
      {payoutId && (
        <ConfirmButton
          label={t('finance.return')}
          variant="secondary"
          consequences={t('finance.returnText')}
          reason={{ name: 'reason', label: t('finance.returnReason'), required: true, max: 2000 }}
          fields={{ act: 'return', id: payoutId }}
        />
      )}
      {mayRecover && (
        <ConfirmButton
          label={t('finance.recover')}
          consequences={t('finance.recoverText')}
          reason={{ name: 'reason', label: t('finance.reference'), required: true, max: 80 }}
          fields={{ act: 'recover' }}
        />
      )}
    </Card>
  );
}
