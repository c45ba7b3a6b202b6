import { z } from 'zod';
import { config } from '#app/platform/config/config.server.ts';
import type { Tx } from '#app/platform/database/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { defineJob } from '#app/platform/jobs/registry.server.ts';
import { addressText } from '#app/platform/typed.ts';
import { transport } from './transport.server.ts';

const mailSchema = z.object({
  to: addressText(),
  subject: z.string().min(1),
  text: z.string(),
  html: z.string().optional(),
});
export type Mail = z.infer<typeof mailSchema>;

/** Sends a mail once the caller's transaction has committed. */
export async function sendMail(tx: Tx, mail: Mail): Promise<void> {
  await enqueue(tx, 'mail.send', mail);
}

export const mailSending = defineJob('mail.send', mailSchema, async (mail, job) => {
  const { MAIL_FROM, APP_URL } = config();
  // A retry carries the same Message-ID, so a mailbox that already has it shows it once.
  await transport().sendMail({
    from: MAIL_FROM,
    ...mail,
    messageId: `<${job.id}@${new URL(APP_URL).hostname}>`,
  });
});
