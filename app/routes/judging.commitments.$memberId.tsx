import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { BidsForm } from '#app/competition/panel/BidsForm.tsx';
import { bidsFrom } from '#app/competition/panel/bids-from.server.ts';
import { declarableKinds } from '#app/competition/panel/conflict.ts';
import { declarationSchema, declareConflict } from '#app/competition/panel/declare-conflict.server.ts';
import { readCommitment } from '#app/competition/panel/read-commitment.server.ts';
import { recuseMember } from '#app/competition/panel/recuse-member.server.ts';
import { signCommitment } from '#app/competition/panel/sign-commitment.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { requireActor } from '#app/platform/access/session.server.ts';
import { refuse } from '#app/platform/outcome.ts';
import { orThrow, refusalData } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Markdown } from '#app/ui/Markdown.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = orThrow(await readCommitment(await requireActor(request), params.memberId ?? ''));
  return { title: await pageTitle(request, 'panel:commitment.title'), page: page.ok ? page.value : null };
}
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await request.formData();
  const memberId = params.memberId ?? '';
  const text = (name: string) => String(form.get(name) ?? '');
  const perform = () => {
    if (form.get('intent') === 'sign')
      return signCommitment(actor, { memberId, signedName: text('signedName') });
    if (form.get('intent') === 'decline') return recuseMember(actor, { memberId, reason: text('reason') });
    if (form.get('intent') === 'bid') return bidsFrom(actor, memberId, form);
    const parsed = declarationSchema.safeParse({
      memberId,
      kind: text('kind'),
      reason: text('reason'),
      providerIds: form.getAll('providerIds'),
    });
    return parsed.success ? declareConflict(actor, parsed.data) : refuse('panel.reasonMissing');
  };
  const outcome = orThrow<unknown>(await perform());
  return outcome.ok ? { refusal: undefined } : refusalData(outcome);
}

export default function CommitmentPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  if (!page) return null;
  const kinds = declarableKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <div className="grid gap-6">
      <PageHeader title={t('commitment.title')} />
      <RefusalNotice refusal={answer?.refusal} />
      {answer && !answer.refusal && <Notice tone="success">{t('done')}</Notice>}
      {page.state === 'recused' && <Notice>{t('commitment.recused')}</Notice>}
      {page.state === 'committed' && <Notice tone="success">{t('commitment.signed')}</Notice>}
      <Card>
        <Markdown>{say(page.text)}</Markdown>
      </Card>
      {page.state !== 'recused' && (
        <Card title={t('commitment.declare')} description={t('commitment.declareText')}>
          <Form method="post" className="grid gap-4">
            {page.units.map((u) => (
              <Checkbox key={u.id} name="providerIds" value={u.id} label={u.name} />
            ))}
            <Field label={t('commitment.kind')}>
              <Select name="kind" options={kinds} />
            </Field>
            <Field label={t('reason')} required>
              <TextInput name="reason" maxLength={500} />
            </Field>
            <Button name="intent" value="declare" variant="secondary">
              {t('commitment.declare')}
            </Button>
          </Form>
        </Card>
      )}
      {page.bids && <BidsForm bids={page.bids} />}
      {page.state === 'drawn' && (
        <Card title={t('commitment.sign')}>
          <Form method="post" className="grid gap-4">
            <Field label={t('commitment.signedName')} hint={t('commitment.signHint')} required>
              <TextInput name="signedName" />
            </Field>
            <Button name="intent" value="sign">
              {t('commitment.sign')}
            </Button>
          </Form>
        </Card>
      )}
      {page.state !== 'recused' && (
        <ConfirmButton
          label={t('commitment.decline')}
          consequences={t('commitment.declineText')}
          variant="danger"
          fields={{ intent: 'decline' }}
          reason={{ name: 'reason', label: t('reason'), required: true, max: 500 }}
        />
      )}
    </div>
  );
}
