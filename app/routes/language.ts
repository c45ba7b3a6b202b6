import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { isLanguage } from '#app/i18n/index.ts';
import { isTheme, preferenceCookie, safeReturn } from '#app/platform/web/cookies.server.ts';

/** Sets the language (`lang`) or the theme (`theme`) of this browser and goes back to `returnTo`. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const headers = new Headers();
  const lang = form.get('lang') ?? form.get('language');
  const theme = form.get('theme');
  if (isLanguage(lang)) headers.append('Set-Cookie', preferenceCookie('lang', lang));
  if (isTheme(theme)) headers.append('Set-Cookie', preferenceCookie('theme', theme));
  return redirect(safeReturn(form.get('returnTo') ?? form.get('next')), { headers });
}

export function loader() {
  return redirect('/');
}
