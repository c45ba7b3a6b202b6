import './environment.server.ts';
import { z } from 'zod';
import { demoSecrets, isDemoSecret } from './demo-secrets.server.ts';

const flag = z.stringbool().default(false);
const optional = z.string().min(1).optional();
const key = z
  .string()
  .refine(
    (text) => Buffer.from(text, 'base64').length === 32,
    'must be 32 bytes in base64 (openssl rand -base64 32)',
  );

const Config = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** The demonstration: production code with made-up people and known secrets. */
  DEMO: flag,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** The public origin, `https://example.org`, without a slash at the end. */
  APP_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be postgresql://…')
    .default(''),
  DATABASE_OWNER_URL: z.string().default(''),
  DATABASE_POOL: z.coerce.number().int().min(1).max(500).default(10),
  /** Statements are prepared once for a connection; false behind a pooler that hands connections out by transaction. */
  DATABASE_PREPARE: z.stringbool().default(true),
  /** Processes that answer requests; 0: as many as the machine has cores. */
  WEB_PROCESSES: z.coerce.number().int().min(0).max(64).default(1),
  /** A process whose event loop has not gone round for so many seconds is ended and replaced. */
  WEB_SILENT_SECONDS: z.coerce.number().int().min(2).max(600).default(30),
  DATA_DIR: z.string().default('.data'),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters'),
  ENCRYPTION_KEY: key,
  /** Keys that only open what was sealed before, newest first. */
  ENCRYPTION_KEYS_OLD: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(key)),
  /** Nothing is paid into an account that was changed less than so long ago. */
  ACCOUNT_COOLING_HOURS: z.coerce.number().int().min(0).max(720).default(72),
  /** The service that credit checks are asked of; unset: a person records them. */
  CREDIT_CHECK_URL: z.url().optional(),
  CREDIT_CHECK_TOKEN: optional,
  CREDIT_CHECK_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(120).default(10),
  /** A clear check older than so many days counts no more. */
  CREDIT_VALID_DAYS: z.coerce.number().int().min(1).max(365).default(30),
  UPLOAD_SECRET: z.string().min(32, 'must have at least 32 characters'),
  UPLOADTHING_TOKEN: optional,
  SMTP_URL: optional,
  MAIL_FROM: z.string().default('英雄帖 <no-reply@localhost>'),
  /** How many reverse proxies stand in front, or false. */
  TRUST_PROXY: z.string().default('').transform(proxies),
  /** Whether staff need a second factor; unset: required in production, except in the demonstration. */
  STAFF_TWO_FACTOR: z.enum(['required', 'optional']).optional(),
  /** Who does nothing for so long is signed out. */
  IDLE_MINUTES: z.coerce.number().int().min(1).max(1440).default(30),
  /** How often one address may write in a minute; and fail at passwords, sign up or ask for a new password in five minutes. */
  RATE_LIMIT_WRITES: z.coerce.number().int().min(1).default(600),
  RATE_LIMIT_ATTEMPTS: z.coerce.number().int().min(1).default(100),
  /** The virus scanner, `tcp://127.0.0.1:3310`; unset: files are not scanned. */
  CLAMD_URL: optional,
  /** The account that awards are paid from; payment files need it. */
  PAYER_NAME: optional,
  PAYER_ACCOUNT: optional,
  PAYER_BANK_CODE: z
    .string()
    .regex(/^\d{12}$/, 'must have twelve digits')
    .optional(),
  /** What the foot of every page says about who runs the site. */
  SITE_ORGANISER: optional,
  SITE_PHONE: optional,
  SITE_CODE: optional,
  SITE_ICP: optional,
  SITE_PUBLIC_SECURITY: optional,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** Every setting of the process, as documented in .env.example. */
export type Config = Readonly<z.infer<typeof Config> & { STAFF_TWO_FACTOR: 'required' | 'optional' }>;

function proxies(text: string): number | boolean {
  if (/^\d+$/.test(text)) return Number(text);
  return text === 'true';
}

/** The settings cannot be used; `problems` has one line a variable. */
export class ConfigRefused extends Error {
  override name = 'ConfigRefused';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(
      `The settings are not usable (see .env.example):\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/**
 * Reads settings from `environment`. Development, tests and the demonstration may leave secrets out;
 * in production a missing secret or a demonstration one is refused.
 * @throws ConfigRefused naming every variable that is missing or wrong, not only the first
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty value in .env means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const strict = given.NODE_ENV === 'production' && !['true', '1', 'yes', 'on'].includes(given.DEMO ?? '');
  const port = given.PORT ?? '3000';
  const parsed = Config.safeParse(
    strict ? given : { APP_URL: `http://localhost:${port}`, ...demoSecrets, ...given },
  );
  const problems = [...complaints(parsed.error, given), ...(strict ? demoSecretsIn(given) : [])];
  if (strict && !given.DATABASE_URL) problems.push('DATABASE_URL is missing');
  if (!parsed.success || problems.length > 0) throw new ConfigRefused(problems);
  const { DATABASE_URL, DATABASE_OWNER_URL, STAFF_TWO_FACTOR } = parsed.data;
  return {
    ...parsed.data,
    DATABASE_OWNER_URL: DATABASE_OWNER_URL || DATABASE_URL,
    STAFF_TWO_FACTOR: STAFF_TWO_FACTOR ?? (strict ? 'required' : 'optional'),
  };
}

function complaints(error: z.ZodError | undefined, given: Record<string, unknown>): string[] {
  return (error?.issues ?? []).map(({ path: [name], message }) =>
    given[String(name)] === undefined ? `${String(name)} is missing` : `${String(name)}: ${message}`,
  );
}

function demoSecretsIn(given: Record<string, string | undefined>): string[] {
  return Object.keys(demoSecrets)
    .filter((name) => isDemoSecret(given[name]))
    .map((name) => `${name} still has the demonstration's value, which everybody knows`);
}

let known: Config | undefined;

/** The settings of this process, read at the first call. */
export function config(): Config {
  known ??= readConfig(process.env);
  return known;
}

/** Forgets what was read, so that the next `config()` sees a changed environment (launcher, tests). */
export function forgetConfig(): void {
  known = undefined;
}
