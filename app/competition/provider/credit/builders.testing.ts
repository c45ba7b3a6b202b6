import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/platform/access/actor.ts';
import { recordCheck } from './record-check.server.ts';

const secretary: Actor = {
  userId: randomUUID(),
  name: '秘书',
  email: 'secretary@example.com',
  roles: ['secretary'],
  providers: [],
  expertId: null,
  twoFactor: true,
  locale: 'zh-CN',
};

/** A unit that was looked up by hand just now and is on no list. */
export async function aClearUnit(providerId: string): Promise<void> {
  const outcome = await recordCheck(secretary, {
    providerId,
    results: { seriousViolation: 'clear', abnormalOperation: 'clear', judgmentDebtor: 'clear' },
    source: '信用中国',
    checkedAt: new Date(),
    reference: `R-${randomUUID()}`,
    evidenceFileId: '',
    detail: '',
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
}
