import { useTranslation } from 'react-i18next';
import { formatDateTime, formatList, formatMoney } from '#app/i18n/format.ts';
import { Badge } from '#app/ui/Badge.tsx';
import type { Tone } from '#app/ui/tone.ts';
import type { Change, DiffPart, Segment } from './changes.ts';
import { useInLanguage } from './use-in-language.ts';

export interface ShownChange extends Change {
  /** the words of both texts, for those long enough to be read word by word */
  words: DiffPart[];
}

const tones: Record<Change['kind'], Tone> = {
  added: 'success',
  removed: 'danger',
  changed: 'info',
  moved: 'neutral',
};
const instants = ['opensAt', 'submissionDeadline', 'reviewUntil'];
const LONG = 30;
/** Fields whose values are words of the program, and where their names stand. */
const choices: Record<string, string[]> = {
  method: ['methods'],
  kind: ['fieldKinds', 'roundKinds'],
  mode: ['assignmentModes'],
  kinds: ['providerKinds', 'fileKinds'],
  tieBreaks: ['page'],
};

/** What changed, place by place: long texts with their words marked, short values as before and after. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const { t, i18n } = useTranslation('call');
  const say = useInLanguage();
  const nameOf = (part: Segment) =>
    typeof part !== 'string' ? say(part) : i18n.exists(`call:fields.${part}`) ? t(`fields.${part}`) : part;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map((change) => {
        const place = change.path.map(nameOf).join(t('versions.separator'));
        return (
          <li key={`${place}${change.kind}`} className="grid gap-2 py-4">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[change.kind]}>{t(`versions.kinds.${change.kind}`)}</Badge>
              <span className="font-medium">{place}</span>
            </p>
            <ChangeBody change={change} />
          </li>
        );
      })}
    </ul>
  );
}

function ChangeBody({ change }: { change: ShownChange }) {
  const { t, i18n } = useTranslation('call');
  const { path, kind, before, after, words } = change;
  const last = path.at(-1);
  const choiceName = (field: string, one: string) => {
    const group = choices[field]?.find((name) => i18n.exists(`call:${name}.${one}`));
    return group ? t(`${group}.${one}`) : one;
  };
  const show = (value: string | null) => {
    if (value === null || value === '') return t('versions.nothing');
    if (typeof last === 'string' && choices[last])
      return formatList(
        value.split('、').map((one) => choiceName(last, one)),
        i18n.language,
      );
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'versions.yes' : 'versions.no');
    if (last === 'amountFen') return formatMoney(value, i18n.language);
    return typeof last === 'string' && instants.includes(last) ? formatDateTime(value, i18n.language) : value;
  };
  if (kind === 'moved') return <OrderLine order={change.order ?? []} />;
  if (kind === 'removed') return <del className="whitespace-pre-wrap text-ink-soft">{before}</del>;
  if (kind === 'added') return <ins className="whitespace-pre-wrap no-underline">{after}</ins>;
  const long = Math.max(before?.length ?? 0, after?.length ?? 0) > LONG;
  if (kind === 'changed' && long && before !== '' && after !== '') return <Words words={words} />;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="sr-only">{t('versions.before')}</span>
      <del className="text-ink-soft">{show(before)}</del>
      <span aria-hidden="true">→</span>
      <span className="sr-only">{t('versions.after')}</span>
      <ins className="font-medium no-underline">{show(after)}</ins>
    </p>
  );
}

const marks: Record<DiffPart['kind'], string> = {
  same: '',
  added: 'rounded-sm bg-jade-soft text-jade no-underline',
  removed: 'rounded-sm bg-danger-soft text-danger',
};

function Words({ words }: { words: readonly DiffPart[] }) {
  return (
    <p className="whitespace-pre-wrap break-words rounded-md bg-sunken p-4">
      {words.map((word, i) => {
        const Mark = word.kind === 'added' ? 'ins' : word.kind === 'removed' ? 'del' : 'span';
        // The parts of one diff never move.
        const key = `${i}:${word.kind}`;
        return (
          <Mark key={key} className={marks[word.kind]}>
            {word.text}
          </Mark>
        );
      })}
    </p>
  );
}

function OrderLine({ order }: { order: readonly Segment[] }) {
  const { t } = useTranslation('call');
  const say = useInLanguage();
  return (
    <p>
      <span className="text-ink-soft">{t('versions.after')}</span>{' '}
      {order.map((name) => (typeof name === 'string' ? name : say(name))).join(' → ')}
    </p>
  );
}
