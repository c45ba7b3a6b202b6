import { MessageSquareQuote } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rubric } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import { RefusalNotice } from '#app/i18n/RefusalNotice.tsx';
import { Button } from '#app/ui/Button.tsx';
import { Dialog } from '#app/ui/Dialog.tsx';
import { Menu } from '#app/ui/Menu.tsx';
import { insertPhrase } from './insert-phrase.ts';
import type { OwnPhrases } from './use-phrases.ts';

interface PhraseMenuProps {
  rubric: Rubric;
  /** the criterion's key; '' for the overall comment */
  criterion: string;
  phrases: OwnPhrases;
  into: RefObject<HTMLTextAreaElement | null>;
  set(text: string): void;
}

/** Phrases of the call and of the judge's own, put in at the cursor; a comment written once can be kept for the next time. */
export function PhraseMenu({ rubric, criterion, phrases, into, set }: PhraseMenuProps) {
  const { t } = useTranslation('scoring');
  const say = useInLanguage();
  const [managing, setManaging] = useState(false);
  const [cursor, setCursor] = useState<number | null>(null);
  const insert = (phrase: string) => {
    const area = into.current;
    if (!area) return;
    const done = insertPhrase(area.value, phrase, area.selectionStart, area.selectionEnd);
    set(done.text);
    setCursor(done.cursor);
  };
  const called = rubric.phrases.filter((p) => p.criterion === '' || p.criterion === criterion);
  const written = into.current?.value.trim() ?? '';
  return (
    <>
      <Menu
        label={t('phrases.title')}
        icon={<MessageSquareQuote aria-hidden="true" />}
        onClosed={() => {
          if (cursor === null) return false;
          into.current?.focus();
          into.current?.setSelectionRange(cursor, cursor);
          setCursor(null);
          return true;
        }}
        groups={[
          {
            key: 'call',
            label: t('phrases.ofCall'),
            items: called.map((p) => {
              const text = say(p.text);
              return { key: `${p.criterion} ${p.text.zh}`, label: text, onSelect: () => insert(text) };
            }),
          },
          {
            key: 'own',
            label: t('phrases.own'),
            items: phrases.own.map((p) => ({ key: p.id, label: p.text, onSelect: () => insert(p.text) })),
          },
          {
            key: 'manage',
            label: t('phrases.manage'),
            items: [
              {
                key: 'keep',
                label: t('phrases.keep'),
                disabled: written === '' || written.length > 300,
                onSelect: () => phrases.keep(written),
              },
              ...(phrases.own.length > 0
                ? [{ key: 'open', label: t('phrases.open'), onSelect: () => setManaging(true) }]
                : []),
            ],
          },
        ]}
      />
      <RefusalNotice refusal={phrases.refusal} quiet />
      <Dialog
        open={managing}
        onOpenChange={setManaging}
        title={t('phrases.own')}
        description={t('phrases.ownText')}
      >
        <ul className="grid gap-2">
          {phrases.own.map((p) => (
            <li key={p.id} className="flex items-start justify-between gap-3 border-t border-line pt-2">
              <span className="min-w-0 break-words">{p.text}</span>
              <Button
                type="button"
                size="small"
                variant="quiet"
                aria-label={t('phrases.dropOne', { text: p.text })}
                onClick={() => phrases.drop(p.id)}
              >
                {t('phrases.drop')}
              </Button>
            </li>
          ))}
        </ul>
        {phrases.own.length === 0 && <p className="text-ink-soft">{t('phrases.none')}</p>}
      </Dialog>
    </>
  );
}
