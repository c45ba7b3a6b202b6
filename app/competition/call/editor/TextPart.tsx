import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { MarkdownControl } from './MarkdownControl.tsx';
import { BilingualControl, TextControl } from './TextControl.tsx';

/** Title, summary, the call's text, and whom to ask. */
export function TextPart() {
  const { t } = useTranslation('call');
  return (
    <>
      <Card title={t('editor.parts.text')}>
        <div className="grid grid-cols-1 gap-6">
          <BilingualControl path="title" label={t('fields.title')} required />
          <BilingualControl path="summary" label={t('fields.summary')} rows={4} max={400} required />
          <BilingualControl path="organiser" label={t('fields.organiser')} required />
          <MarkdownControl path="text.zh" label={t('fields.text')} max={40_000} />
          <MarkdownControl
            path="text.en"
            label={t('editor.englishOf', { label: t('fields.text') })}
            max={40_000}
          />
        </div>
      </Card>
      <Card title={t('fields.contact')}>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
          <TextControl path="contact.name" label={t('page.contactName')} />
          <TextControl path="contact.phone" label={t('fields.phone')} type="tel" />
          <TextControl path="contact.email" label={t('fields.email')} type="email" />
        </div>
      </Card>
    </>
  );
}
