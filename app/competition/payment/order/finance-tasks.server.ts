import { may } from '#app/competition/permissions.ts';
import type { Actor } from '#app/platform/access/actor.ts';
import { type Act, acts } from './act-on-orders.server.ts';
import { openStates } from './payout-steps.ts';
import type { PayableGrant } from './read-payouts.server.ts';

export interface Task {
  /** what the act is given: the award to prepare, the order to sign */
  id: string;
  grantId: string;
  number: string;
  unit: string;
  amountFen: string;
  account: string;
  /** why it came back, if it did */
  reason: string;
}

function taskOf(act: Act, grant: PayableGrant): Task {
  const { order, account, submission } = grant;
  const last = order?.acts.findLast(({ kind }) => kind === 'sendBack' || kind === 'accountChanged');
  return {
    id: act === 'prepare' ? grant.id : (order?.id ?? ''),
    grantId: grant.id,
    number: grant.number,
    unit: submission.leadProvider.name,
    amountFen: grant.amountFen,
    account: account ? `${account.bankName} ${account.numberMasked}` : '',
    reason: order && last?.to === order.state ? last.reason : '',
  };
}

/** What waits for this person, by the act that it waits for; and how many orders are at each step, for whoever looks. */
export function financeTasks(actor: Actor, grants: readonly PayableGrant[]) {
  const waitsForMe = (act: Act, { state, order }: PayableGrant): boolean => {
    if (!may(actor, act, 'Payout')) return false;
    if (act === 'prepare') return order ? order.state === 'sentBack' : state === 'accountConfirmed';
    return order?.step === act && order.mayStep;
  };
  return {
    tasks: acts
      .map((act) => ({
        act,
        rows: grants.filter((grant) => waitsForMe(act, grant)).map((grant) => taskOf(act, grant)),
      }))
      .filter(({ rows }) => rows.length > 0),
    waiting: openStates
      .map((state) => ({ state, count: grants.filter(({ order }) => order?.state === state).length }))
      .filter(({ count }) => count > 0),
  };
}
export type FinanceTasks = ReturnType<typeof financeTasks>;
