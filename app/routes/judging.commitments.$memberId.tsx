import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { BidsForm } from '#app/competition/panel/assignment/BidsForm.tsx';
import { bidsForm, saveBidsForm } from '#app/competition/panel/assignment/bids-from.server.ts';
import { declarableKinds } from '#app/competition/panel/conflict/conflict.ts';
import {
  declarationSchema,
  declareConflict,
} from '#app/competition/panel/membership/declare-conflict.server.ts';
import { ownSeat } from '#app/competition/panel/membership/own-seat.server.ts';
import { readCommitment } from '#app/competition/panel/membership/read-commitment.server.ts';
import { recuseMember } from '#app/competition/panel/membership/recuse-member.server.ts';
import { signCommitment } from '#app/competition/panel/membership/sign-commitment.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { type Asking, act, acts } from '#app/platform/web/acts.server.ts';
import { reasonField } from '#app/platform/web/fields.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Checkbox } from '#app/ui/Checkbox.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
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

const onOwnSeat = ({ actor, params }: Asking) => ownSeat(actor, params.memberId ?? '');

export const action = acts({
  declare: act({
    permit: onOwnSeat,
    schema: declarationSchema.omit({ memberId: true, submissionIds: true }),
    run: ({ actor, params: { memberId = '' } }, form) =>
      declareConflict(actor, { ...form, memberId, submissionIds: [] }),
  }),
  bid: act({
    permit: onOwnSeat,
    schema: bidsForm,
    run: ({ actor, params }, form) => saveBidsForm(actor, params.memberId ?? '', form),
  }),
  sign: act({
    permit: onOwnSeat,
    schema: z.object({ signedName: z.string().max(60).default('') }),
    run: ({ actor, params: { memberId = '' } }, { signedName }) =>
      signCommitment(actor, { memberId, signedName }),
  }),
  decline: act({
    permit: onOwnSeat,
    schema: z.object({ reason: reasonField.default('') }),
    run: ({ actor, params: { memberId = '' } }, { reason }) => recuseMember(actor, { memberId, reason }),
  }),
});

export default function CommitmentPage() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('panel');
  const say = useInLanguage();
  if (!page) return null;
  const refused = answer?.refusal ? answer : undefined;
  const of = (intent: string) => (refused?.intent === intent ? refused : undefined);
  const kinds = declarableKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <div className="grid gap-6">
      <PageHeader
        breadcrumbs={[{ label: t('commitment.mine'), to: '/judging' }, { label: t('commitment.title') }]}
        title={t('commitment.title')}
      />
      <RefusalNotice refusal={of('decline')?.refusal} />
      {answer && !answer.refusal && <Notice tone="success">{t('done')}</Notice>}
      {page.state === 'recused' && <Notice>{t('commitment.recused')}</Notice>}
      {page.state === 'committed' && <Notice tone="success">{t('commitment.signed')}</Notice>}
      <Card title={say(page.asked.call)}>
        <DescriptionList
          items={[
            { term: t('commitment.track'), value: page.asked.track ? say(page.asked.track) : '—' },
            { term: t('commitment.solutions'), value: page.asked.solutions },
            { term: t('commitment.until'), value: <DateTime at={page.asked.until} /> },
          ]}
        />
      </Card>
      <Card>
        <Markdown>{say(page.text)}</Markdown>
      </Card>
      {page.state !== 'recused' && (
        <Card title={t('commitment.declare')} description={t('commitment.declareText')}>
          {page.declared.length === 0 ? (
            <p className="mb-4 text-ink-soft">{t('commitment.nothingDeclared')}</p>
          ) : (
            <ul className="mb-4 grid gap-2">
              {page.declared.map((one) => (
                <li key={`${one.kind} ${one.reason}`} className="rounded-md border border-line px-3 py-2">
                  {t('commitment.declaredOne', {
                    kind: t(`kinds.${one.kind}` as 'kinds.employment'),
                    reason: one.reason,
                    count: one.solutions,
                  })}{' '}
                  <DateTime at={one.createdAt} shape="minute" className="text-ink-faint text-sm" />
                </li>
              ))}
            </ul>
          )}
          <Form method="post" className="grid gap-4">
            <RefusalNotice refusal={of('declare')?.refusal} />
            {page.units.map((u) => (
              <Checkbox key={u.id} name="providerIds" value={u.id} label={u.name} />
            ))}
            <Field
              label={t('commitment.kind')}
              errors={fieldErrors(t, of('declare')?.refusal, 'kind')}
              required
            >
              <Select
                name="kind"
                placeholder={t('commitment.choose')}
                options={kinds}
                defaultValue={of('declare')?.typed.kind ?? ''}
              />
            </Field>
            <Field label={t('reason')} errors={fieldErrors(t, of('declare')?.refusal, 'reason')} required>
              <TextInput name="reason" maxLength={500} defaultValue={of('declare')?.typed.reason} />
            </Field>
            <Button name="intent" value="declare" variant="secondary">
              {t('commitment.declare')}
            </Button>
          </Form>
        </Card>
      )}
      {page.bids && <BidsForm bids={page.bids} refused={of('bid')} />}
      {page.state === 'drawn' && (
        <Card title={t('commitment.sign')}>
          <Form method="post" className="grid gap-4">
            <RefusalNotice refusal={of('sign')?.refusal} />
            <Field
              label={t('commitment.signedName')}
              hint={t('commitment.signHint')}
              errors={fieldErrors(t, of('sign')?.refusal, 'signedName')}
              required
            >
              <TextInput name="signedName" maxLength={60} defaultValue={of('sign')?.typed.signedName} />
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
