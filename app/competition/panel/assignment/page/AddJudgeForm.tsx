import { useTranslation } from 'react-i18next';
import type { Refusal } from '#app/platform/outcome.ts';
import { Card } from '#app/ui/Card.tsx';
import { NominateForm } from '../../nomination/NominateForm.tsx';

interface AddJudgeFormProps {
  addable: readonly { expertId: string; name: string; unitName: string }[];
  refusal: Refusal | undefined;
  typed: Record<string, string>;
}

/** An eligible expert of the pool is named to join those drawn; another person confirms it on the page of the panel. */
export function AddJudgeForm({ addable, refusal, typed }: AddJudgeFormProps) {
  const { t } = useTranslation('assignment');
  if (addable.length === 0) return null;
  return (
    <Card title={t('add')} description={t('addText')}>
      <NominateForm fields={{ intent: 'add' }} nameable={addable} refusal={refusal} typed={typed} />
    </Card>
  );
}
