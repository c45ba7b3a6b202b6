import type { Criterion } from '#app/competition/call/content.ts';
import { useInLanguage } from '#app/competition/call/use-in-language.ts';
import type { ConsolidatedComments } from '#app/competition/award/comments-for.server.ts';

/** What the panel wrote of a solution, by criterion and as a whole, for those who entered it. */
export function PanelComments({ comments, criteria }: { comments: ConsolidatedComments; criteria: readonly Criterion[] }) {
  const say = useInLanguage();
  const groups = [
    ...comments.criteria.flatMap(({ key, comments: texts }) => {
      const criterion = criteria.find((c) => c.key === key);
      return criterion && texts.length > 0 ? [{ key, title: say(criterion.name), texts }] : [];
    }),
    ...(comments.overall.length > 0 ? [{ key: 'overall', title: '', texts: comments.overall }] : []),
  ];
  return (
    <div className="grid gap-5">
      {groups.map(({ key, title, texts }) => (
        <section key={key}>
          {title !== '' && <h3 className="mb-1 font-semibold">{title}</h3>}
          <ul className="list-disc ps-5 text-ink-soft">
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
