export const roles = [
  'secretary',
  'organiser',
  'finance',
  'supervisor',
  'sysadmin',
  'secadmin',
  'auditor',
] as const;
/** A staff role, granted by the 安全管理员. */
export type Role = (typeof roles)[number];

/** Who acts: a signed-in person with all that permissions ask for. */
export type Actor = {
  userId: string;
  name: string;
  email: string;
  roles: Role[];
  /** the units they belong to */
  providers: { id: string; role: 'owner' | 'member' }[];
  expertId: string | null;
  /** has a second factor set up */
  twoFactor: boolean;
  locale: 'zh-CN' | 'en';
};
