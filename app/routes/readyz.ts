import { db } from '#app/platform/database/client.server.ts';

/** The process can serve: its database answers. 503 otherwise, so that a load balancer passes it by. */
export async function loader() {
  try {
    await db.$queryRaw`SELECT 1`;
    return new Response('ready', { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return new Response('database unavailable', { status: 503, headers: { 'Cache-Control': 'no-store' } });
  }
}
