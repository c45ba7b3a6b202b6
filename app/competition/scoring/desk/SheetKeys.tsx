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
  ['Alt + P', 'phrases'],
  ['Alt + T', 'note'],
  ['Alt + O', 'document'],
  ['Alt + S', 'save'],
  ['Alt + L', 'lock'],
  ['Alt + N', 'unfinished'],
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

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(selector);
  field?.focus();
  return field !== null;
}

/** Opens the phrases for the criterion or comment at hand, else for the first. */
function openPhrases(): boolean {
  const criterion = document.activeElement?.closest('[data-comment], section[aria-labelledby^="criterion-"]');
  const around = criterion ?? document.querySelector('[data-comment]');
  const button = around?.querySelector<HTMLButtonElement>('button[aria-haspopup="menu"]');
  // A menu opens on a key that reaches its button.
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  return button != null;
}

/** Shows the next document in the page; after the last one none, and then the first again. */
function nextDocument(): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-file] button[aria-expanded]')];
  const open = buttons.findIndex((button) => button.getAttribute('aria-expanded') === 'true');
  const button = buttons[open + 1] ?? buttons[open];
  button?.click();
  return button !== undefined;
}

function press(selector: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(selector);
  button?.click();
  return button !== null;
}

interface SheetKeysProps {
  previous: string | null;
  next: string | null;
  /** the next that is not locked */
  unfinished: string | null;
}

/** Scores a list without the mouse; `?` shows how. The keys are those of the place on the keyboard, whatever it writes. */
export function SheetKeys({ previous, next, unfinished }: SheetKeysProps) {
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
      if (code === 'KeyP') return openPhrases();
      if (code === 'KeyT') return focusOn('[data-note] textarea');
      if (code === 'KeyO') return nextDocument();
      if (code === 'KeyN') return go(unfinished);
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
  }, [navigate, previous, next, unfinished]);
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
