import { type Policy, staff } from './who.ts';

/** 审计记录 */
export const Audit = { read: [staff('supervisor', 'auditor')] } satisfies Policy;
