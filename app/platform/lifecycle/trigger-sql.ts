import { type Lifecycle, stepsOf } from './lifecycle.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** What the triggers of a thing are told: where it may begin, and every step. Sorted, so that two can be compared. */
export const beginArguments = ({ column, begins }: Lifecycle): string[] => [column, ...[...begins].sort()];
export const followArguments = (life: Lifecycle): string[] => [
  life.column,
  ...stepsOf(life)
    .map(({ from, to }) => `${from}>${to}`)
    .sort(),
];

/** The SQL that makes the database hold a lifecycle, to be copied into a migration whenever its arrows change. */
export function triggersOf(life: Lifecycle): string {
  const { thing, column } = life;
  const say = (given: string[]) => given.map(quoted).join(', ');
  return [
    `DROP TRIGGER IF EXISTS states_begin ON "${thing}";`,
    `CREATE TRIGGER states_begin BEFORE INSERT ON "${thing}" FOR EACH ROW EXECUTE FUNCTION state_begins(${say(beginArguments(life))});`,
    `DROP TRIGGER IF EXISTS states_follow ON "${thing}";`,
    `CREATE TRIGGER states_follow BEFORE UPDATE ON "${thing}" FOR EACH ROW WHEN (OLD."${column}" IS DISTINCT FROM NEW."${column}")
  EXECUTE FUNCTION state_follows(${say(followArguments(life))});`,
  ].join('\n');
}
