import { useTranslation } from 'react-i18next';
import { formatMoney } from '#app/i18n/format.ts';
import { DescriptionList } from '#app/ui/DescriptionList.tsx';
import { Markdown } from '#app/ui/Markdown.tsx';
import { CallSteps } from './CallSteps.tsx';
import type { CallContent } from './content.ts';
import { Eligibility } from './document/Eligibility.tsx';
import { Part } from './document/Part.tsx';
import { ReviewRules } from './document/ReviewRules.tsx';
import { RubricTable } from './document/RubricTable.tsx';
import { Tracks } from './document/Tracks.tsx';
import { WhatToSubmit } from './document/WhatToSubmit.tsx';
import type { TimelineStep } from './timeline.ts';
import { useInLanguage } from './use-in-language.ts';

interface CallDocumentProps {
  content: CallContent;
  timeline: readonly TimelineStep[];
  /** the fund's name in the language of the page */
  fund: string;
}

/** The whole text of a call, as the public reads it and as its writers preview it. */
export function CallDocument({ content, timeline, fund }: CallDocumentProps) {
  const { t, i18n } = useTranslation('call');
  const say = useInLanguage();
  const { award, contact } = content;
  const contacts = [
    { key: 'organiser', term: t('page.organiser'), value: say(content.organiser) },
    { key: 'name', term: t('page.contactName'), value: contact.name },
    { key: 'phone', term: t('page.phone'), value: contact.phone },
    {
      key: 'email',
      term: t('page.email'),
      value: (
        <a className="text-action underline" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      ),
    },
  ].filter(({ key }) => key === 'organiser' || contact[key as keyof typeof contact] !== '');
  return (
    <div className="grid min-w-0 gap-10">
      <Part id="about" title={t('page.about')}>
        <Markdown>{say(content.text)}</Markdown>
      </Part>
      <Part id="tracks" title={t('page.tracks')}>
        <Tracks tracks={content.tracks} />
      </Part>
      <Part id="timetable" title={t('page.timetable')}>
        <CallSteps timeline={timeline} timetable={content.timetable} vertical />
      </Part>
      <Part id="who" title={t('page.who')}>
        <Eligibility eligibility={content.eligibility} />
      </Part>
      <Part id="what" title={t('page.what')}>
        <WhatToSubmit form={content.form} />
      </Part>
      <Part id="rubric" title={t('page.rubric')}>
        <RubricTable rubric={content.rubric} />
      </Part>
      <Part id="rules" title={t('page.rules')}>
        <ReviewRules content={content} />
      </Part>
      <Part id="award" title={t('page.award')}>
        <p>{t('page.awardText', { amount: formatMoney(award.amountFen, i18n.language), fund })}</p>
        <p className="mt-2">{t('page.awardDirect', { days: award.payoutWorkingDays })}</p>
      </Part>
      <Part id="contact" title={t('page.contact')}>
        <DescriptionList items={contacts} />
      </Part>
    </div>
  );
}

const parts = ['about', 'tracks', 'timetable', 'who', 'what', 'rubric', 'rules', 'award', 'contact'] as const;

/** The chapters, to jump to. */
export function CallContents() {
  const { t } = useTranslation('call');
  return (
    <nav aria-label={t('page.contents')} data-screen-only="" className="hidden lg:block">
      <ul className="grid border-s border-line">
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              className="-ms-px block border-s-2 border-transparent py-1.5 ps-4 text-ink-soft hover:border-seal hover:text-ink"
            >
              {t(`page.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
