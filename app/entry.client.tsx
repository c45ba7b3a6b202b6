import { RemixBrowser } from '@remix-run/react';
import { setNonce } from 'get-nonce';
import { createInstance } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { defaultLanguage, i18nOptions, isLanguage, loadResources } from '#app/i18n/index.ts';
import { loadCjkFontIfMissing } from '#app/ui/cjk-font.client.ts';
import { hearRefusals } from '#app/ui/door-refusal.ts';

async function hydrate() {
  const shown = document.documentElement.lang;
  const language = isLanguage(shown) ? shown : defaultLanguage;
  const i18n = createInstance();
  await i18n.use(initReactI18next).init(i18nOptions(language, await loadResources(language)));
  // Dialogs add their own style element: it needs the nonce of this page.
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;
  if (nonce) setNonce(nonce);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

hearRefusals(window);
void hydrate();
void loadCjkFontIfMissing();
