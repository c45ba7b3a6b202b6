import type { When, Who } from './who.ts';

/** How the printed table of access names people: Chinese, then English. */
export const people: Record<Who, readonly [zh: string, en: string]> = {
  secretary: ['秘书处', 'secretary'],
  organiser: ['组织方', 'organiser'],
  finance: ['财务', 'finance'],
  supervisor: ['监督', 'supervisor'],
  sysadmin: ['系统管理员', 'system administrator'],
  secadmin: ['安全管理员', 'security administrator'],
  auditor: ['审计管理员', 'auditor'],
  anyone: ['任何人（含未登录）', 'anyone, signed in or not'],
  signedIn: ['已登录的人', 'whoever is signed in'],
  outsider: ['非工作人员', 'nobody of the staff'],
  entrant: ['任一单位的成员', 'members of any unit'],
  newcomer: ['尚无任何身份的人', 'who has no part yet'],
  expert: ['专家', 'experts'],
  member: ['该单位的成员', 'members of its unit'],
  owner: ['该单位的负责人', 'owners of its unit'],
  partner: ['已确认的联合单位成员', 'members of units that confirmed to take part'],
  judge: ['本人（评委）', 'the judge whose own it is'],
  chair: ['该评审组组长', 'the chair of its panel'],
};

/** What must be true of the thing. */
export const conditions: Record<When, readonly [zh: string, en: string]> = {
  published: ['已发布', 'once it is published'],
  submitted: ['已提交', 'once it is submitted'],
  inSubmittedVersion: ['属于已提交的版本', 'if a submitted version holds it'],
};
