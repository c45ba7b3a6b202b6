/** What came back, without following redirects. */
export interface Answer {
  status: number;
  /** where it sends on, of a page or of a data request */
  to: string | null;
  headers: Headers;
  bytes: Uint8Array;
  text: string;
}

/** One person's browser without a window: asks for pages and data, and sends forms, with the cookies they have. */
export class Visitor {
  readonly #base: string;
  readonly #cookies: Map<string, string>;

  constructor(base: string, cookies: Readonly<Record<string, string>> = {}) {
    this.#base = base;
    this.#cookies = new Map(Object.entries(cookies));
  }

  get cookies(): Record<string, string> {
    return Object.fromEntries(this.#cookies);
  }

  /** @param address path with its query */
  get = (address: string): Promise<Answer> => this.send(address, {});

  /** A form, as a browser sends it without files. */
  post(address: string, fields: Record<string, string>): Promise<Answer> {
    return this.send(address, { method: 'POST', body: new URLSearchParams(fields) });
  }

  json(address: string, value: unknown): Promise<Answer> {
    const headers = { 'Content-Type': 'application/json' };
    return this.send(address, { method: 'POST', body: JSON.stringify(value), headers });
  }

  async send(address: string, { headers, ...init }: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#base + address, {
      redirect: 'manual',
      ...init,
      // Packing thousands of answers, and unpacking them again, would be most of the work.
      headers: {
        Origin: this.#base,
        'Accept-Encoding': 'identity',
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0/i.test(line) || value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const textOf = () => new TextDecoder().decode(bytes);
    const { status, headers: told } = response;
    const to = told.get('location') ?? (status === 202 ? redirectIn(textOf()) : null);
    return {
      ...{ status, to, headers: told, bytes },
      get text() {
        return textOf();
      },
    };
  }
}

/** Data requests are sent on within their answer: 202 and the address in a turbo-stream. */
function redirectIn(text: string): string | null {
  if (!text.includes('SingleFetchRedirect')) return null;
  const told = JSON.parse(text.split('\n', 1)[0] ?? '[]') as unknown[];
  const at = told.indexOf('redirect');
  return at < 0 ? null : String(told[at + 1]);
}

/** The address under which the browser asks for the data of a page. */
export function dataAddress(address: string): string {
  const [path = '', query] = address.split('?');
  return `${path === '/' ? '/_root' : path}.data${query === undefined ? '' : `?${query}`}`;
}
