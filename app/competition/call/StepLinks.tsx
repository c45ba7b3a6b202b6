import { Link } from '@remix-run/react';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const steps = [
  'submissions',
  'screening',
  'panel',
  'scoring',
  'ranking',
  'selection',
  'objections',
  'final',
] as const;

/** The pages of a call's steps, in their order. @param withheld steps whose page this person may not open */
export function StepLinks({ callId, withheld }: { callId: string; withheld: readonly string[] }) {
  const { t } = useTranslation('call');
  const shown = steps.filter((step) => !withheld.includes(step));
  const href = (step: (typeof steps)[number]) =>
    step === 'screening' ? `/screening?callId=${callId}` : `/organise/calls/${callId}/${step}`;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" className="mb-4 text-xl font-semibold">
        {t('organise.steps')}
      </h2>
      <ol className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {shown.map((step, i) => (
          <li key={step}>
            <Link
              to={href(step)}
              className="group grid h-full content-start gap-1 rounded-lg border border-line bg-surface p-4 hover:border-action"
            >
              <span className="flex items-center justify-between gap-2 font-semibold">
                <span>
                  <span className="me-2 text-seal tabular">{i + 1}</span>
                  {t(`organise.links.${step}.title`)}
                </span>
                <ArrowRight aria-hidden="true" className="size-4 text-ink-faint group-hover:text-action" />
              </span>
              <span className="text-sm text-ink-soft">{t(`organise.links.${step}.text`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
