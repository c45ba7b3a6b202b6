import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '#app/competition/call/content.ts';
import { fieldErrors } from '#app/i18n/refusal.ts';
import { FileUpload } from '#app/platform/files/browser/FileUpload.tsx';
import type { Refusal } from '#app/platform/outcome.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { ConfirmButton } from '#app/ui/ConfirmButton.tsx';
import { Field } from '#app/ui/Field.tsx';
import { TextInput } from '#app/ui/TextInput.tsx';
import { MOST_PICTURES, PICTURE_MEGABYTES } from './entry.ts';
import type { OwnEntry } from './read-own.server.ts';

interface Props {
  grantId: string;
  pictures: OwnEntry['pictures'];
  mayWrite: boolean;
  refusal?: Refusal | undefined;
  typed?: Record<string, string> | undefined;
}

/** The pictures of an entry, each with what it shows. */
export function PicturesCard({ grantId, pictures, mayWrite, refusal, typed }: Props) {
  const { t, i18n } = useTranslation('showcase');
  return (
    <Card
      title={t('photos.title')}
      description={t('photos.text', { max: MOST_PICTURES, megabytes: PICTURE_MEGABYTES })}
    >
      {pictures.length === 0 && <p className="mb-4 text-ink-soft">{t('photos.none')}</p>}
      <ul className="mb-4 grid gap-4 empty:hidden">
        {pictures.map((picture, at) => {
          const mine = typed?.pictureId === picture.id;
          const errors = (name: string) => (mine ? fieldErrors(t, refusal, name) : undefined);
          const ready = picture.altZh !== '' && picture.altEn !== '';
          return (
            <li
              key={picture.id}
              className="grid items-start gap-4 rounded-lg border border-line p-4 sm:grid-cols-[14rem_1fr]"
            >
              <img
                src={`/files/${picture.fileId}`}
                alt={
                  ready
                    ? inLanguage({ zh: picture.altZh, en: picture.altEn }, i18n.language)
                    : t('photos.unnamed')
                }
                className="aspect-8/5 w-full rounded-md bg-sunken object-cover"
              />
              <div className="grid gap-4">
                {!ready && <p className="text-sm text-amber">{t('photos.waiting')}</p>}
                {!mayWrite && ready && (
                  <p>{inLanguage({ zh: picture.altZh, en: picture.altEn }, i18n.language)}</p>
                )}
                {mayWrite && (
                  <>
                    <Form
                      method="post"
                      preventScrollReset
                      className="grid gap-4"
                      id={`describe-${picture.id}`}
                    >
                      <input type="hidden" name="intent" value="describe" />
                      <input type="hidden" name="pictureId" value={picture.id} />
                      {(['altZh', 'altEn'] as const).map((name) => (
                        <Field
                          key={name}
                          label={t(`photos.${name}`)}
                          hint={name === 'altZh' ? t('photos.altHint') : undefined}
                          errors={errors(name)}
                          required
                        >
                          <TextInput
                            name={name}
                            maxLength={200}
                            defaultValue={mine ? (typed?.[name] ?? picture[name]) : picture[name]}
                          />
                        </Field>
                      ))}
                    </Form>
                    <div className="flex flex-wrap gap-3">
                      <Button form={`describe-${picture.id}`} size="small" variant="secondary">
                        {t('photos.save')}
                        <span className="sr-only">{t('photos.numbered', { count: at + 1 })}</span>
                      </Button>
                      <ConfirmButton
                        label={
                          <>
                            {t('photos.remove')}
                            <span className="sr-only">{t('photos.numbered', { count: at + 1 })}</span>
                          </>
                        }
                        title={t('photos.removeTitle')}
                        confirmLabel={t('photos.remove')}
                        consequences={t('photos.removeText')}
                        size="small"
                        variant="quiet"
                        fields={{ intent: 'remove', pictureId: picture.id }}
                      />
                    </div>
                  </>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {mayWrite && (
        <FileUpload
          purpose="showcase"
          input={{ grantId }}
          accept={['image']}
          maxMegabytes={PICTURE_MEGABYTES}
          remaining={MOST_PICTURES - pictures.length}
          label={t('photos.label')}
        />
      )}
    </Card>
  );
}
