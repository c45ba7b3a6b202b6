import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readMail } from '#app/platform/mail/read-mailbox.server.ts';
import { Card } from '#app/ui/Card.tsx';
import { DateTime } from '#app/ui/DateTime.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const mail = await readMail(params.id ?? '');
  if (!mail) throw new Response(null, { status: 404 });
  return { title: mail.subject, mail };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export default function Mail() {
  const { mail } = useLoaderData<typeof loader>();
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('mailbox.title'), to: '/mailbox' }, { label: mail.subject }]}
        title={mail.subject}
        description={
          <>
            {mail.to} · <DateTime at={mail.receivedAt} shape="second" />
          </>
        }
      />
      <Card>
        <p className="whitespace-pre-wrap break-words">{withLinks(mail.text)}</p>
      </Card>
    </>
  );
}

/** The text with its addresses as links. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part) =>
    part.startsWith('http') ? (
      <a key={part} href={part} className="text-action underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
