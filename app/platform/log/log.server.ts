import pino from 'pino';
import '#app/platform/config/environment.server.ts';

// What must never reach a log, wherever in an object it stands at most three deep.
const secretNames = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'authorization',
  'cookie',
  'set-cookie',
  'backupCodes',
  'idNumber',
  'accountNumber',
  'SESSION_SECRET',
  'ENCRYPTION_KEY',
  'UPLOAD_SECRET',
  'UPLOADTHING_TOKEN',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
];

function redactPaths(): string[] {
  return secretNames.flatMap((name) =>
    ['', '*.', '*.*.'].map((depth) => (depth ? `${depth.slice(0, -1)}["${name}"]` : `["${name}"]`)),
  );
}

function pretty(): pino.TransportSingleOptions | undefined {
  if (process.env.NODE_ENV === 'production' || !process.stdout.isTTY) return undefined;
  return { target: 'pino-pretty', options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' } };
}

/** One line of JSON an event; readable lines at a developer's terminal. Secrets are replaced by `[secret]`. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  redact: { paths: redactPaths(), censor: '[secret]' },
  transport: pretty(),
});
