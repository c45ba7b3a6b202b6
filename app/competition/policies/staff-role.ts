import { type Policy, staff } from './who.ts';

/** 授权: the security administrator alone gives and takes roles. */
export const StaffRole = { read: [staff('secadmin')], grant: [staff('secadmin')] } satisfies Policy;
