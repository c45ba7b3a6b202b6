import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/Badge.tsx';
import type { CallContent, FileSlot } from '../content.ts';
import { useInLanguage } from '../use-in-language.ts';

/** The sections, details and files that an entry consists of. */
export function WhatToSubmit({ form }: { form: CallContent['form'] }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <div className="grid gap-8">
      <List title={t('page.sections')}>
        {form.sections.map((section) => (
          <Row key={section.key} name={say(section.title)} hint={say(section.hint)}>
            <span className="text-sm text-ink-faint tabular">
              {t('page.characters', { min: section.minCharacters, max: section.maxCharacters })}
            </span>
          </Row>
        ))}
      </List>
      {form.fields.length > 0 && (
        <List title={t('page.fields')}>
          {form.fields.map((field) => (
            <Row key={field.key} name={say(field.label)} hint={field.choices.map(say).join(' / ')}>
              <Needed required={field.required} />
            </Row>
          ))}
        </List>
      )}
      {form.files.length > 0 && (
        <List title={t('page.files')}>
          {form.files.map((slot) => (
            <FileRow key={slot.key} slot={slot} />
          ))}
        </List>
      )}
    </div>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="divide-y divide-line border-y border-line">{children}</ul>
    </div>
  );
}

function Row({ name, hint, children }: { name: string; hint: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{name}</p>
        {hint && <p className="text-sm text-ink-soft">{hint}</p>}
      </div>
      {children}
    </li>
  );
}

function FileRow({ slot }: { slot: FileSlot }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  const kinds = slot.kinds.map((kind) => t(`fileKinds.${kind}`)).join(' / ');
  const limits = t('page.upTo', { count: slot.maxFiles, megabytes: slot.maxMegabytes });
  return (
    <Row name={say(slot.title)} hint={[say(slot.hint), `${kinds} · ${limits}`].filter(Boolean).join(' ')}>
      {slot.onlyConsortium ? (
        <Badge tone="info">{t('page.onlyConsortium')}</Badge>
      ) : (
        <Needed required={slot.required} />
      )}
    </Row>
  );
}

function Needed({ required }: { required: boolean }) {
  const { t } = useTranslation('call');
  return required ? <Badge tone="warning">{t('page.required')}</Badge> : <Badge>{t('page.optional')}</Badge>;
}
