import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { isLanguage } from '#app/i18n/index.ts';
import { openAct, openActs } from '#app/platform/web/acts.server.ts';
import { isTheme, preferenceCookie, safeReturn } from '#app/platform/web/cookies.server.ts';

/** Sets the language (`lang`) or the theme (`theme`) of this browser and goes back to `returnTo`. */
export const action = openActs({
  choose: openAct({
    permit: () => true,
    schema: z.object({
      lang: z.string().optional(),
      language: z.string().optional(),
      next: z.string().optional(),
      theme: z.string().optional(),
      returnTo: z.string().optional(),
    }),
    run: (_, { lang, language, theme, returnTo, next }) => {
      const chosen = lang ?? language;
      const headers = new Headers();
      if (isLanguage(chosen)) headers.append('Set-Cookie', preferenceCookie('lang', chosen));
      if (isTheme(theme)) headers.append('Set-Cookie', preferenceCookie('theme', theme));
      throw redirect(safeReturn(returnTo ?? next), { headers });
    },
  }),
});

export function loader() {
  return redirect('/');
}
