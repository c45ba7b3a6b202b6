import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { closeSession } from '#app/platform/access/open-session.server.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';

export const action = openActs({
  signOut: openAct({
    permit: () => true,
    schema: z.object({}),
    run: async ({ request }) => {
      throw redirect('/', { headers: await closeSession(request) });
    },
  }),
});

export const loader = () => redirect('/');
