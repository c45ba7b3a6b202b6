import { useNavigate } from '@remix-run/react';
import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';

/** What each key does, as the help shows it; `Alt` so that no key is taken from what is being typed. */
const keys = [
  ['?', 'help'],
  ['Alt + 1 … 9', 'criterion'],
  ['Alt + M', 'missing'],
  ['Alt + S', 'save'],
  ['Alt + L', 'lock'],
  ['Alt + PageDown', 'next'],
  ['Alt + PageUp', 'previous'],
] as const;

const marks = () => [...document.querySelectorAll<HTMLInputElement>('form input[name^="mark."]')];
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function focus(input: HTMLInputElement | undefined): boolean {
  input?.focus();
  input?.select();
  return input !== undefined;
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(selector);
  button?.click();
  return button !== null;
}

/** Scores a list without the mouse; `?` shows how. The keys are those of the place on the keyboard, whatever it writes. */
export function SheetKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const { t } = useTranslation('scoring');
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    const go = (to: string | null) => {
      if (to) navigate(`/judging/${to}`);
      return to !== null;
    };
    const act = (code: string): boolean => {
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
      if (digit) return focus(marks()[Number(digit) - 1]);
      if (code === 'KeyM') return focus(marks().find((input) => input.value.trim() === ''));
      if (code === 'KeyS') return press('button[name="intent"][value="save"]');
      if (code === 'KeyL') return press('[data-lock] button');
      if (code === 'PageDown') return go(next);
      return code === 'PageUp' && go(previous);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && !event.ctrlKey && !event.metaKey) {
        if (act(event.code)) event.preventDefault();
      } else if ((event.key === '?' || event.key === '？') && !typing(event.target)) {
        event.preventDefault();
        setOpen(true);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, previous, next]);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('keys.title')}
      description={t('keys.text')}
      trigger={
        <Button type="button" variant="secondary" size="small" data-screen-only="">
          <Keyboard aria-hidden="true" className="size-4" />
          {t('keys.title')}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2.5">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-line-strong bg-sunken px-1.5 py-0.5 text-sm">{key}</kbd>
            </dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
