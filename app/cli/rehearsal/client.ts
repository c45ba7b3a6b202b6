import { decode } from 'turbo-stream';
import type { z } from 'zod';
import type { GeneratedFile } from './documents.ts';

const REQUEST_MS = 60_000;
const MOST_WAITS = 3;
const LONGEST_WAIT_SECONDS = 600;

/** A browser without a window: keeps cookies, posts forms as a page would, and follows nothing by itself. */
export class Client {
  readonly base: string;
  readonly name: string;
  #cookies = new Map<string, string>();

  constructor(base: string, name: string) {
    this.base = base;
    this.name = name;
  }

  /** Signs in on the sign-in page. @throws when it is refused */
  static async signedIn(base: string, email: string, password: string): Promise<Client> {
    const client = new Client(base, email);
    await client.post('/sign-in', { email, password });
    return client;
  }

  /** What it would send as its Cookie header. */
  get cookie(): string {
    return [...this.#cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const { cookie } = this;
    const headers = {
      Origin: this.base,
      'Accept-Language': 'zh-CN',
      ...(cookie && { Cookie: cookie }),
      ...(init.headers as Record<string, string>),
    };
    const address = new URL(path, this.base);
    // Where the server keeps its files elsewhere, its cookies stay at home.
    if (address.origin !== new URL(this.base).origin) delete (headers as { Cookie?: string }).Cookie;
    const response = await patiently(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** The page's HTML. @throws when it is not there */
  async page(path: string): Promise<string> {
    const response = await this.request(path);
    const html = await response.text();
    if (response.status !== 200) throw new Error(`${this.name}: GET ${path} answered ${response.status}`);
    return html;
  }

  /** What a page shows, as its route gives it. @throws when it is not there, or not of that shape */
  async read<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
    const [pathname = '', query = ''] = path.split('?');
    const response = await this.request(`${pathname}.data${query && `?${query}`}`);
    if (!response.ok || !response.body)
      throw new Error(`${this.name}: GET ${path} answered ${response.status}`);
    const { value } = await decode(response.body);
    const routes = Object.values(value as Record<string, { data: unknown }>);
    return schema.parse(routes.at(-1)?.data);
  }

  /**
   * Posts a form. @returns where it leads: the Location of its redirect, or '' when it stayed on its page
   * @throws with what the page says when the form is refused
   */
  async post(path: string, fields: Record<string, string> | [string, string][]): Promise<string> {
    const response = await this.request(path, { method: 'POST', body: new URLSearchParams(fields) });
    const html = await response.text();
    if (response.status >= 400)
      throw new Error(`${this.name}: POST ${path} answered ${response.status}: ${alertIn(html)}`);
    return response.headers.get('location') ?? '';
  }

  /** Sends a file by the protocol of the upload component. @throws with the refusal */
  async upload(purpose: string, input: Record<string, string>, file: GeneratedFile): Promise<void> {
    const { name, type, bytes } = file;
    const asked = await this.request(`/api/uploadthing?actionType=upload&slug=${purpose}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'x-uploadthing-package': '@uploadthing/react',
        'x-uploadthing-version': '7.7.4',
      },
      body: JSON.stringify({ files: [{ name, size: bytes.length, type, lastModified: Date.now() }], input }),
    });
    const answer = (await asked.json()) as { url: string }[];
    const url = Array.isArray(answer) ? answer[0]?.url : undefined;
    if (!url) throw new Error(`${this.name}: no leave to upload ${name}: ${JSON.stringify(answer)}`);
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
    const sent = await this.request(url, { method: 'PUT', headers: { Range: 'bytes=0-' }, body });
    const said = await sent.text();
    if (!sent.ok || said.includes('"error"'))
      throw new Error(`${this.name}: ${name} was not stored: ${said.slice(0, 200)}`);
  }
}

/** One request within a minute; asked to wait, it waits as long as it is told, three times at most. */
async function patiently(address: URL, init: RequestInit): Promise<Response> {
  for (let waits = 0; ; waits++) {
    const response = await fetch(address, { ...init, signal: AbortSignal.timeout(REQUEST_MS) });
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status !== 429 || waits === MOST_WAITS || !(seconds > 0 && seconds <= LONGEST_WAIT_SECONDS))
      return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + Math.random() * 2000));
  }
}

/** The text of the page's first alert, for a message. */
function alertIn(html: string): string {
  const found = /role="alert"[^>]*>([\s\S]{0,600})/.exec(html)?.[1] ?? html.slice(0, 300);
  return found
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 240);
}
