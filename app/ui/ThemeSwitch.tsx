import { Form } from '@remix-run/react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { ReturnTo } from './ReturnTo.tsx';

export type Theme = 'light' | 'dark' | 'system';

const choices = [
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
  { theme: 'system', icon: Monitor },
] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch({ theme, action = '/language' }: { theme: Theme; action?: string }) {
  const { t } = useTranslation('common');
  return (
    <Form method="post" action={action} reloadDocument>
      <ReturnTo />
      <fieldset className="flex rounded-md border border-line p-0.5">
        <legend className="sr-only">{t('theme.label')}</legend>
        {choices.map(({ theme: choice, icon: Icon }) => (
          <button
            key={choice}
            type="submit"
            name="theme"
            value={choice}
            aria-label={t(`theme.${choice}`)}
            title={t(`theme.${choice}`)}
            aria-pressed={theme === choice}
            className={cx(
              'grid size-8 place-items-center rounded-sm [&_svg]:size-4',
              theme === choice ? 'bg-action-soft text-action' : 'text-ink-faint hover:text-ink',
            )}
          >
            <Icon aria-hidden="true" />
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
