import { inviteExpert } from '#app/competition/panel/expert/save-expert.server.ts';
import { inviteMember } from '#app/competition/provider/invite-member.server.ts';
import { must, person } from '#prisma/seed/people.ts';
import { tokenMailedTo } from './tokens.ts';

/** A colleague and an expert who have been invited and have not answered: the account `invited` is both. */
export async function invite(providerId: string): Promise<Record<string, string>> {
  const email = 'invited@example.com';
  const owner = await person('provider1');
  must(await inviteMember(owner, { providerId, email, role: 'member' }), 'inviting a colleague');
  const providerToken = await tokenMailedTo(email, 'provider-invitations');
  const columns = { unitCode: '', title: '', senior: false, keywords: [], biography: '', affiliations: [] };
  const expert = { name: '受邀专家', email, unitName: '某大学', specialties: ['smart-traffic'], ...columns };
  const expertId = must(await inviteExpert(await person('secretary1'), expert), 'inviting an expert');
  return { providerToken, expert: expertId, expertToken: await tokenMailedTo(email, 'expert-invitations') };
}
