import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, CallContent } from '../content.ts';
import type { Problem } from '../publishable.ts';
import { useInLanguage } from '../use-in-language.ts';
import { partOf, valueAt } from './at-path.ts';

interface ProblemListProps {
  problems: readonly Problem[];
  content: CallContent;
  /** the editor's address; its own by default */
  editAt?: string;
}

/** What is wrong with a draft, each with the way to where it is written. */
export function ProblemList({ problems, content, editAt = '' }: ProblemListProps) {
  const { t } = useTranslation('call');
  const placeOf = usePlaceName(content);
  return (
    <ul className="grid grid-cols-1 gap-1.5">
      {problems.map((problem) => (
        <li key={`${problem.path} ${problem.code}`}>
          {problem.severity === 'warn' && `${t('editor.warning')} · `}
          <Link
            to={`${editAt}?part=${partOf(problem.path)}`}
            preventScrollReset
            className="font-medium underline underline-offset-4"
          >
            {placeOf(problem.path)}
          </Link>{' '}
          {t(`problems.${problem.code}`, { ...problem.params })}
        </li>
      ))}
    </ul>
  );
}

/** Names a path: `评审标准 › 创新性 › 分值`. */
function usePlaceName(content: CallContent) {
  const { t, i18n } = useTranslation('call');
  const say = useInLanguage();
  const nameOfRow = (path: string, index: number) => {
    const row = valueAt(content, path) as
      | { name?: Bilingual; title?: Bilingual; label?: Bilingual }
      | undefined;
    const name = row?.name ?? row?.title ?? row?.label;
    return (name && say(name)) || String(index + 1);
  };
  return (path: string) => {
    const names = path.split('.');
    const words = names.map((name, i) => {
      if (/^\d+$/.test(name)) return nameOfRow(names.slice(0, i + 1).join('.'), Number(name));
      return i18n.exists(`call:fields.${name}`) ? t(`fields.${name}`) : name;
    });
    return words.join(t('versions.separator'));
  };
}
