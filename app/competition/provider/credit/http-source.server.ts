import { config } from '#app/platform/config/config.server.ts';
import { type Asked, type CreditQuestion, type CreditSource, creditAnswerSchema } from './source.ts';

/** An answer is a page of text at most; what is longer is no answer. */
const MOST_BYTES = 1_000_000;

/**
 * The service at CREDIT_CHECK_URL: `POST` with `{ creditCode, name }` as JSON and CREDIT_CHECK_TOKEN as bearer, answered as
 * `creditAnswerSchema` says within CREDIT_CHECK_TIMEOUT_SECONDS. Redirections are not followed: the token goes nowhere else.
 * @returns null where no service is set, so that checks are recorded by hand
 */
export function httpSource(): CreditSource | null {
  const {
    CREDIT_CHECK_URL: url,
    CREDIT_CHECK_TOKEN: token,
    CREDIT_CHECK_TIMEOUT_SECONDS: seconds,
  } = config();
  if (!url) return null;
  return {
    async ask(question: CreditQuestion): Promise<Asked> {
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Accept: 'application/json',
            ...(token && { Authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(question),
          redirect: 'error',
          signal: AbortSignal.timeout(seconds * 1000),
        });
        const raw = await textOf(response);
        if (raw === null) return failed('the answer is too long', null);
        if (!response.ok) {
          const again = response.status >= 500 || response.status === 429 || response.status === 408;
          return { ok: false, again, failure: `HTTP ${response.status}`, raw };
        }
        return read(raw);
      } catch (error) {
        return failed(reasonOf(error), null);
      }
    },
  };
}

const failed = (failure: string, raw: string | null): Asked => ({ ok: false, again: true, failure, raw });

function read(raw: string): Asked {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return failed('the answer is not JSON', raw);
  }
  const parsed = creditAnswerSchema.safeParse(json);
  if (parsed.success) return { ok: true, answer: parsed.data, raw };
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return failed(`the answer is not as agreed: ${problems.slice(0, 3).join('; ')}`, raw);
}

/** The body, or null when it is longer than an answer may be. */
async function textOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) return Buffer.concat(chunks).toString('utf8');
    size += read.value.length;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
}

/** What went wrong with the connection, without the address, which may carry secrets. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return `the service was not reached ${code}`.trim();
}
