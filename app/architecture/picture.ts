import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** The modules of the competition in the order of the work, the first one first. */
const rooms = [
  'fund',
  'call',
  'provider',
  'submission',
  'screening',
  'panel',
  'scoring',
  'ranking',
  'announcement',
  'award',
  'payment',
] as const;

const floors = ['cli', 'routes', 'competition', 'ui', 'i18n', 'platform'] as const;
type Arrow = readonly [from: string, to: string];

/** Every import in `app`, as dependency-cruiser reads it; tests and what helps them are left out. */
async function imports(): Promise<Arrow[]> {
  const { output } = await cruise(['app'], {
    exclude: { path: '/generated/|[.](test|testing)[.]tsx?$' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^app/',
    tsPreCompilationDeps: true,
  });
  return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }): Arrow => [source, resolved]),
  );
}

const floorOf = (file: string) => floors.find((floor) => file.startsWith(`app/${floor}/`));
const roomOf = (file: string) => rooms.find((room) => file.startsWith(`app/competition/${room}/`));

/** The arrows between parts, each once, in a fixed order. */
function between(arrows: readonly Arrow[], partOf: (file: string) => string | undefined): Arrow[] {
  const found = new Set<string>();
  for (const [source, target] of arrows) {
    const [from, to] = [partOf(source), partOf(target)];
    if (from && to && from !== to) found.add(`${from} --> ${to}`);
  }
  return [...found].sort().map((arrow) => arrow.split(' --> ') as [string, string]);
}

/** Leaves out an arrow that follows from others, so that the picture can be read: a → c, where a → b and b → c. */
function essential(arrows: readonly Arrow[]): Arrow[] {
  const reaches = (from: string, to: string, without: Arrow): boolean =>
    arrows.some(
      (arrow) =>
        arrow !== without && arrow[0] === from && (arrow[1] === to || reaches(arrow[1], to, without)),
    );
  return arrows.filter((arrow) => !reaches(arrow[0], arrow[1], arrow));
}

const drawn = (arrows: readonly Arrow[]) => arrows.map(([from, to]) => `  ${from} --> ${to}`).join('\n');

/** The page with both pictures, as it is printed into `docs/modules.md`. */
export async function picturePage(): Promise<string> {
  const all = await imports();
  const ofRooms = between(all, roomOf);
  const table = rooms.map((room) => {
    const reads = rooms.filter((other) => ofRooms.some(([from, to]) => from === room && to === other));
    return `| ${room} | ${reads.join(', ') || '–'} |`;
  });
  return `# The modules, as they import one another

Printed from the imports by \`npm run picture\`; a test compares it. An arrow points to what is imported.

## The whole

\`\`\`mermaid
flowchart TD
${drawn(between(all, floorOf))}
\`\`\`

## The competition

An arrow that follows from others is left out; the table has them all.

\`\`\`mermaid
flowchart BT
${drawn(essential(ofRooms))}
\`\`\`

| module | reads |
| --- | --- |
${table.join('\n')}
`;
}
