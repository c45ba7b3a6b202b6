import { config } from '#app/platform/config/config.server.ts';

const HOUR = 3_600_000;

/** Until when nothing is paid into an account that was changed at `changedAt`; null for one that never was. */
export function coolingUntil(changedAt: Date | null): Date | null {
  return changedAt && new Date(changedAt.getTime() + config().ACCOUNT_COOLING_HOURS * HOUR);
}
