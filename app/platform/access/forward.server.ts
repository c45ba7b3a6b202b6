import { auth } from '#app/platform/access/auth.server.ts';

/**
 * Asks the sign-in library over its own HTTP interface, so that its rate limit and its checks count for our forms, too.
 * @returns its response, whose Set-Cookie headers go on to the browser
 */
export async function forwardToAuth(request: Request, path: string, body: object): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return auth().handler(
    new Request(new URL(`/api/auth${path}`, auth().options.baseURL), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    }),
  );
}

/** The cookies of a response as headers of ours. */
export function cookiesOf(response: Response): Headers {
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}
