import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { cookiesOf, forwardToAuth } from '#app/platform/access/forward.server.ts';

export async function action({ request }: ActionFunctionArgs) {
  const response = await forwardToAuth(request, '/sign-out', {});
  return redirect('/', { headers: cookiesOf(response) });
}

export const loader = () => redirect('/');
