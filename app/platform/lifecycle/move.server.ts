import type { Tx } from '#app/platform/database/client.server.ts';
import type { Prisma } from '#app/platform/database/generated/client.ts';
import { StateMoved } from '#app/platform/database/refused-by-database.server.ts';
import { fromStates, type Lifecycle, type TargetOf, type VerbOf } from './lifecycle.ts';

type Models = Prisma.TypeMap['model'];
type Writes<L extends Lifecycle> = L['thing'] extends keyof Models
  ? Models[L['thing']]['operations']['updateMany']['args']
  : never;
type Several<T, U = T> = T extends unknown ? ([U] extends [T] ? false : true) : never;

/** What is written with the state; `to` where the verb leads to several states. */
type Written<L extends Lifecycle, V> = { data?: Writes<L>['data'] } & (true extends Several<TargetOf<L, V>>
  ? { to: TargetOf<L, V> }
  : { to?: TargetOf<L, V> });
type Rest<L extends Lifecycle, V> =
  true extends Several<TargetOf<L, V>> ? [written: Written<L, V>] : [written?: Written<L, V>];

/**
 * Moves things along an arrow of their lifecycle, in the caller's transaction, and writes `data` with it. The caller audits.
 * @param ids every one of them stands where the verb begins; nothing is written otherwise
 * @throws StateMoved when one does not: the transaction rolls back, and the person is told that the state has changed
 */
export async function move<L extends Lifecycle, V extends VerbOf<L>>(
  tx: Tx,
  life: L,
  verb: V,
  ids: string | readonly string[],
  ...rest: Rest<L, V>
): Promise<void> {
  const asked = [...new Set([ids].flat())] as string[];
  const moved = await moveWhere<L, V>(tx, life, verb, { id: { in: asked } } as Writes<L>['where'], ...rest);
  if (moved !== asked.length) throw new StateMoved(life.thing, verb, asked.length - moved);
}

/** Moves those of `where` that stand where the verb begins, and leaves the others as they are. @returns how many moved */
export async function moveWhere<L extends Lifecycle, V extends VerbOf<L>>(
  tx: Tx,
  life: L,
  verb: V,
  where: Writes<L>['where'],
  ...[written]: Rest<L, V>
): Promise<number> {
  const targets = new Set(life.arrows.filter((arrow) => arrow.verb === verb).map((arrow) => arrow.to));
  const to = written?.to ?? [...targets][0];
  if (to === undefined || (targets.size > 1 && written?.to === undefined))
    throw new Error(`${verb} of ${life.thing} does not say where it leads`);
  const { count } = await delegateOf(tx, life).updateMany({
    where: { AND: [where, { [life.column]: { in: fromStates(life, verb, to) } }] },
    data: { ...written?.data, [life.column]: to },
  });
  return count;
}

const delegateOf = (tx: Tx, { thing }: Lifecycle) =>
  Reflect.get(tx, thing.charAt(0).toLowerCase() + thing.slice(1)) as Delegate;

interface Delegate {
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>;
}
