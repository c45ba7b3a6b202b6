import { addressAt, type BuiltRoute } from './catalogue.ts';
import type { World } from './world/world.ts';

type Params = Readonly<Record<string, string>>;

/** A thing of the world for each route with parameters: the one its page is usually about. */
export const places: Record<string, (world: World) => Params> = {
  '/calls/:slug': ({ calls }) => ({ slug: calls.open.slug }),
  '/calls/:slug/publicity': ({ calls }) => ({ slug: calls.publicity.slug }),
  '/calls/:slug/results': ({ calls }) => ({ slug: calls.finished.slug }),
  '/calls/:slug/versions': ({ calls }) => ({ slug: calls.open.slug }),
  '/experts/:expertId': ({ ids }) => ({ expertId: ids.expert ?? '' }),
  '/expert-invitations/:token': ({ ids }) => ({ token: ids.expertToken ?? '' }),
  '/provider-invitations/:token': ({ ids }) => ({ token: ids.providerToken ?? '' }),
  '/objections/:token': ({ ids }) => ({ token: ids.objectionToken ?? '' }),
  '/files/:fileId': ({ ids }) => ({ fileId: ids['file.proposalFile'] ?? '' }),
  '/finance/answers/:answerId': ({ ids }) => ({ answerId: ids.answer ?? '' }),
  '/finance/answers/:answerId/original': ({ ids }) => ({ answerId: ids.answer ?? '' }),
  '/finance/cases/:caseId': ({ ids }) => ({ caseId: ids.case ?? '' }),
  '/finance/evidence/:handPaymentId': ({ ids }) => ({ handPaymentId: ids.handPayment ?? '' }),
  '/finance/files/:batchId': ({ ids }) => ({ batchId: ids.batch ?? '' }),
  '/finance/grants/:grantId': ({ ids }) => ({ grantId: ids.grant ?? '' }),
  '/finance/reconciliation/:statementId': ({ ids }) => ({ statementId: ids.statement ?? '' }),
  '/finance/reconciliation/:statementId/export': ({ ids }) => ({ statementId: ids.statement ?? '' }),
  '/finance/slips/:proposalId': ({ ids }) => ({ proposalId: ids.returnProposal ?? '' }),
  '/finance/templates/:templateId': ({ ids }) => ({ templateId: ids.template ?? '' }),
  '/follow-ups/:followUpId': ({ ids }) => ({ followUpId: ids.followUp ?? '' }),
  '/follow-ups/:followUpId/save': ({ ids }) => ({ followUpId: ids.followUp ?? '' }),
  '/grants/:grantId': ({ ids }) => ({ grantId: ids.grant ?? '' }),
  '/grants/:grantId/certificate': ({ ids }) => ({ grantId: ids.grant ?? '' }),
  '/grants/:grantId/showcase': ({ ids }) => ({ grantId: ids.grant ?? '' }),
  '/judging/:assignmentId': ({ ids }) => ({ assignmentId: ids['assignment.judge'] ?? '' }),
  '/judging/:assignmentId/note': ({ ids }) => ({ assignmentId: ids['assignment.judge'] ?? '' }),
  '/judging/:assignmentId/save': ({ ids }) => ({ assignmentId: ids['assignment.judge'] ?? '' }),
  '/judging/commitments/:memberId': ({ ids }) => ({ memberId: ids['member.unsigned'] ?? '' }),
  '/judging/live/:roundId/:trackKey': ({ ids }) => ({
    roundId: ids.defenceRound ?? '',
    trackKey: 'smart-emergency',
  }),
  '/judging/live/:roundId/:trackKey/state': ({ ids }) => ({
    roundId: ids.defenceRound ?? '',
    trackKey: 'smart-emergency',
  }),
  '/judging/pairwise/:sessionId': ({ ids }) => ({ sessionId: ids.session ?? '' }),
  '/mailbox/:id': ({ ids }) => ({ id: ids.letter ?? '' }),
  '/organise/submissions/:submissionId': ({ entries }) => ({ submissionId: entries.led }),
  '/organise/calls/:callId': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/conferences': ({ calls }) => ({ callId: calls.defence.id }),
  '/organise/calls/:callId/defence': ({ calls }) => ({ callId: calls.defence.id }),
  '/organise/calls/:callId/defence/state': ({ calls }) => ({ callId: calls.defence.id }),
  '/organise/calls/:callId/draft': ({ calls }) => ({ callId: calls.draft.id }),
  '/organise/calls/:callId/edit': ({ calls }) => ({ callId: calls.draft.id }),
  '/organise/calls/:callId/final': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/objections': ({ calls }) => ({ callId: calls.publicity.id }),
  '/organise/calls/:callId/pairwise': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/pairwise/export': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/panel': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/panel/:trackKey': ({ calls }) => ({
    callId: calls.blind.id,
    trackKey: 'blind-robotics',
  }),
  '/organise/calls/:callId/preview': ({ calls }) => ({ callId: calls.draft.id }),
  '/organise/calls/:callId/ranking': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/ranking/analysis': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/ranking/analysis/export': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/ranking/analysis/report': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/ranking/export': ({ calls }) => ({ callId: calls.finished.id }),
  '/organise/calls/:callId/reports': ({ calls }) => ({ callId: calls.defence.id }),
  '/organise/calls/:callId/scoring': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/selection': ({ calls }) => ({ callId: calls.publicity.id }),
  '/organise/calls/:callId/shortlist': ({ calls }) => ({ callId: calls.defence.id }),
  '/organise/calls/:callId/submissions': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/submissions/export': ({ calls }) => ({ callId: calls.blind.id }),
  '/organise/calls/:callId/versions': ({ calls }) => ({ callId: calls.open.id }),
  '/provider/:providerId': ({ units }) => ({ providerId: units.owner }),
  '/providers/:providerId': ({ units }) => ({ providerId: units.unverified }),
  '/reports/:reportId': ({ ids }) => ({ reportId: ids.report ?? '' }),
  '/screening/:submissionId': ({ entries }) => ({ submissionId: entries.led }),
  '/showcase/:entryId': ({ ids }) => ({ entryId: ids.showcase ?? '' }),
  '/submissions/:submissionId': ({ entries }) => ({ submissionId: entries.led }),
  '/submissions/:submissionId/check': ({ entries }) => ({ submissionId: entries.draft }),
  '/submissions/:submissionId/edit': ({ entries }) => ({ submissionId: entries.draft }),
  '/submissions/:submissionId/receipt/:versionId': ({ entries, ids }) => ({
    submissionId: entries.led,
    versionId: ids.version ?? '',
  }),
  '/submissions/:submissionId/save': ({ entries }) => ({ submissionId: entries.draft }),
  '/verify/:code?': ({ ids }) => ({ code: ids.code ?? '' }),
};

/** The address of a route in the world. @throws when nothing of the world stands for its parameters yet */
export function addressIn(world: World, { path }: Pick<BuiltRoute, 'path'>): string {
  const params = path.includes(':') ? places[path]?.(world) : {};
  if (!params || Object.values(params).includes('')) throw new Error(`nothing of the world is at ${path}`);
  return addressAt(path, params);
}
