import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  calendarDaySchema,
  listCalendar,
  removeCalendarDay,
  setCalendarDay,
} from '#app/competition/announcement/calendar.server.ts';
import { may } from '#app/competition/permissions.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { requireActor } from '#app/platform/access/session.server.ts';
import { act, acts } from '#app/platform/web/acts.server.ts';
import { orThrow } from '#app/platform/web/respond.server.ts';
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

export const action = acts({
  save: act({
    permit: ({ actor }) => may(actor, 'manage', 'Calendar'),
    schema: calendarDaySchema,
    run: ({ actor }, day) => setCalendarDay(actor, day),
  }),
  remove: act({
    permit: ({ actor }) => may(actor, 'manage', 'Calendar'),
    schema: z.object({ date: z.string() }),
    run: ({ actor }, { date }) => removeCalendarDay(actor, date),
  }),
});
const said = { save: 'saved', remove: 'removed' } as const;

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
        {answer && !answer.refusal && <Notice tone="success">{t(`calendar.${said[answer.intent]}`)}</Notice>}
        <Card title={t('calendar.add')}>
          <Form
            key={`${days.length}-${answer?.refusal ? '' : (answer?.intent ?? '')}`}
            method="post"
            className="grid gap-4 sm:grid-cols-[auto_auto_1fr_auto] sm:items-end"
          >
            <input type="hidden" name="intent" value="save" />
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
