import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import {
  calendarDaySchema,
  listCalendar,
  removeCalendarDay,
  setCalendarDay,
} from '#app/competition/announcement/calendar.server.ts';
import { typedIn } from '#app/competition/announcement/selection-form.server.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { orThrow, parseForm } from '#app/platform/web/respond.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { Field } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Select } from '#app/ui/Select.tsx';
import { Table } from '#app/ui/Table.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const days = orThrow(await listCalendar(await requireActor(request)));
  return { title: await pageTitle(request, 'announcement:calendar.title'), days: days.ok ? days.value : [] };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const typed = typedIn(await request.clone().formData());
  if (typed.intent === 'remove') {
    const removed = orThrow(await removeCalendarDay(actor, typed.date ?? ''));
    return removed.ok
      ? { did: 'removed' as const, refusal: undefined, typed: undefined }
      : data({ did: undefined, refusal: removed.refusal, typed: undefined }, { status: 422 });
  }
  const form = await parseForm(request, calendarDaySchema);
  const outcome = form.ok ? orThrow(await setCalendarDay(actor, form.value)) : form;
  return outcome.ok
    ? { did: 'saved' as const, refusal: undefined, typed: undefined }
    : data({ did: undefined, refusal: outcome.refusal, typed }, { status: 422 });
}

export default function CalendarRoute() {
  const { days } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('announcement');
  const errors = (name: string) => fieldErrors(t, answer?.refusal, name);
  return (
    <>
      <PageHeader title={t('calendar.title')} description={t('calendar.description')} />
      <div className="grid gap-8">
        <Notice role="none">{t('calendar.years')}</Notice>
        <RefusalNotice refusal={answer?.refusal} />
        {answer?.did && <Notice tone="success">{t(`calendar.${answer.did}`)}</Notice>}
        <Card title={t('calendar.add')}>
          <Form
            key={`${days.length}-${answer?.did ?? ''}`}
            method="post"
            className="grid gap-4 sm:grid-cols-[auto_auto_1fr_auto] sm:items-end"
          >
            <Field label={t('calendar.date')} errors={errors('date')} required>
              <TextInput name="date" type="date" defaultValue={answer?.typed?.date} />
            </Field>
            <Field label={t('calendar.kind')} required>
              <Select
                name="working"
                defaultValue={answer?.typed?.working ?? 'no'}
                options={[
                  { value: 'no', label: t('calendar.off') },
                  { value: 'yes', label: t('calendar.working') },
                ]}
              />
            </Field>
            <Field label={t('calendar.note')} errors={errors('note')} required>
              <TextInput
                name="note"
                maxLength={200}
                placeholder={t('calendar.noteHint')}
                defaultValue={answer?.typed?.note}
              />
            </Field>
            <Button>{t('calendar.save')}</Button>
          </Form>
        </Card>
        <Table
          caption={t('calendar.list')}
          showCaption
          rows={days}
          rowKey={(day) => day.date}
          empty={<p className="text-ink-soft">{t('calendar.empty')}</p>}
          columns={[
            {
              key: 'date',
              label: t('calendar.date'),
              primary: true,
              cell: (day) => <DateTime at={day.date} />,
            },
            {
              key: 'kind',
              label: t('calendar.kind'),
              cell: (day) => (
                <Badge tone={day.working ? 'info' : 'neutral'}>
                  {t(day.working ? 'calendar.working' : 'calendar.off')}
                </Badge>
              ),
            },
            { key: 'note', label: t('calendar.note'), cell: (day) => day.note },
            {
              key: 'remove',
              label: t('calendar.remove'),
              hideLabel: true,
              cell: (day) => (
                <ConfirmButton
                  label={t('calendar.remove')}
                  size="small"
                  variant="quiet"
                  consequences={t('calendar.removeText', { date: day.date })}
                  fields={{ intent: 'remove', date: day.date }}
                />
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
