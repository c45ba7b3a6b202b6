import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import nodemailer, { type Transporter } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { config } from '#app/platform/config/config.server.ts';
import { db } from '#app/platform/database/client.server.ts';
import { log } from '#app/platform/log/log.server.ts';

const held = globalThis as typeof globalThis & { __mailTransport?: Transporter };

/** Is the development mailbox in use? Only without an SMTP server, and never in plain production. */
export function hasMailbox(): boolean {
  const { SMTP_URL, NODE_ENV, DEMO } = config();
  return !SMTP_URL && (NODE_ENV !== 'production' || DEMO);
}

/**
 * Opens the way for mail: the configured SMTP server, or an SMTP server of our own on the loopback whose mail is kept
 * for the mailbox page. @returns what closes it.
 */
export async function startMail(): Promise<() => Promise<void>> {
  const { SMTP_URL } = config();
  if (SMTP_URL) {
    held.__mailTransport = nodemailer.createTransport(SMTP_URL);
    return async () => held.__mailTransport?.close();
  }
  if (!hasMailbox()) {
    log.warn('SMTP_URL is not set: no mail is sent, and letters are lost after half a day of trying');
    return async () => undefined;
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      keep(stream).then(() => callback(), callback);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  held.__mailTransport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

async function keep(stream: NodeJS.ReadableStream): Promise<void> {
  const mail = await simpleParser(stream as Parameters<typeof simpleParser>[0]);
  const to = [mail.to ?? []]
    .flat()
    .map((a) => a.text)
    .join(', ');
  const content = { to, subject: mail.subject ?? '', text: mail.text ?? '', html: mail.html || null };
  if (!mail.messageId) await db.mailboxMessage.create({ data: content });
  else
    await db.mailboxMessage.upsert({
      where: { messageId: mail.messageId },
      create: { ...content, messageId: mail.messageId },
      update: {},
    });
}

/** The open transport. @throws when no mail can be sent, so that the job is tried again. */
export function transport(): Transporter {
  if (!held.__mailTransport) throw new Error('no way to send mail: set SMTP_URL');
  return held.__mailTransport;
}
