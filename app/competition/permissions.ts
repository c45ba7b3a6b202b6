import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import type { Actor, Role } from '#app/platform/access/actor.ts';

export { subject };

/** The nouns that permissions speak of. A condition may ask for fields of the row; `Overview` is a staff page of a whole call. */
export type Noun =
  | 'Call'
  | 'Provider'
  | 'Credit'
  | 'Submission'
  | 'Screening'
  | 'Expert'
  | 'Round'
  | 'Defence'
  | 'Conference'
  | 'Assignment'
  | 'ScoreSheet'
  | 'Ranking'
  | 'PanelReport'
  | 'SupplementaryReview'
  | 'Selection'
  | 'Objection'
  | 'FinalList'
  | 'Grant'
  | 'Payout'
  | 'PaymentTemplate'
  | 'Fund'
  | 'Document'
  | 'Showcase'
  | 'Audit'
  | 'User'
  | 'StaffRole'
  | 'Calendar'
  | 'Overview';

export type Verb =
  | 'read'
  | 'write'
  | 'publish'
  | 'amend'
  | 'register'
  | 'edit'
  | 'invite'
  | 'verify'
  | 'draft'
  | 'submit'
  | 'withdraw'
  | 'join'
  | 'screen'
  | 'refuse'
  | 'manage'
  | 'draw'
  | 'lead'
  | 'declare'
  | 'commit'
  | 'score'
  | 'sign'
  | 'reopen'
  | 'compute'
  | 'ask'
  | 'propose'
  | 'decide'
  | 'answer'
  | 'announce'
  | 'confirmAccount'
  | 'prepare'
  | 'review'
  | 'approve'
  | 'endorse'
  | 'limit'
  | 'return'
  | 'revoke'
  | 'suspend'
  | 'recover'
  | 'appropriate'
  | 'compile'
  | 'report'
  | 'show'
  | 'curate'
  | 'grant';

type Grants = (can: AbilityBuilder<MongoAbility<[Verb, Noun | object]>>['can'], actor: Actor) => void;

/** What each staff role may do. Roles that watch may only `read` (invariant 7). */
const byRole: Record<Role, Grants> = {
  secretary: (can) => {
    can('read', [
      'Call',
      'Provider',
      'Submission',
      'Screening',
      'Expert',
      'Round',
      'Assignment',
      'Ranking',
      'Overview',
    ]);
    can('verify', 'Provider');
    can(['read', 'write', 'decide'], 'Credit');
    can(['screen', 'refuse'], 'Screening');
    can('manage', 'Expert');
    can(['manage', 'draw'], 'Round');
    can(['read', 'lead'], 'Defence');
    can(['read', 'manage'], 'Conference');
    can('reopen', 'ScoreSheet');
    can('compute', 'Ranking');
    can(['read', 'manage'], 'PanelReport');
    can('ask', 'SupplementaryReview');
  },
  organiser: (can) => {
    can(['read', 'write', 'publish', 'amend'], 'Call');
    can('read', [
      'Provider',
      'Submission',
      'Screening',
      'Round',
      'Defence',
      'Conference',
      'Ranking',
      'PanelReport',
      'Selection',
      'Objection',
      'FinalList',
      'Grant',
      'Payout',
      'Fund',
      'Overview',
    ]);
    can(['propose', 'decide'], 'Selection');
    can(['propose', 'decide'], 'Fund');
    can('answer', 'Objection');
    can('announce', 'FinalList');
    can(['revoke', 'suspend'], 'Grant');
    can(['read', 'write'], 'PaymentTemplate');
    can(['read', 'write', 'decide'], 'Credit');
    // Above the limits of finance (上级审批).
    can('endorse', 'Payout');
    can('limit', 'Fund');
    can('compile', 'Document');
    can('curate', 'Showcase');
    can('manage', 'Calendar');
  },
  finance: (can) => {
    can('read', ['Call', 'Provider', 'FinalList', 'Grant', 'Payout', 'Fund']);
    can(['prepare', 'review', 'approve', 'return'], 'Payout');
    can('recover', 'Grant');
    can(['read', 'write'], 'PaymentTemplate');
    can(['read', 'write'], 'Credit');
    can(['appropriate', 'propose', 'decide', 'limit'], 'Fund');
    can('compile', 'Document');
  },
  supervisor: (can) => {
    can('read', [
      'Call',
      'Provider',
      'Credit',
      'Submission',
      'Screening',
      'Expert',
      'Round',
      'Defence',
      'Conference',
      'Ranking',
      'PanelReport',
      'Selection',
      'Objection',
      'FinalList',
      'Grant',
      'Payout',
      'PaymentTemplate',
      'Fund',
      'Audit',
      'Overview',
    ]);
  },
  sysadmin: (can) => {
    can(['read', 'manage'], 'User');
  },
  secadmin: (can) => {
    can('read', 'User');
    can(['read', 'grant'], 'StaffRole');
  },
  auditor: (can) => {
    can('read', 'Audit');
  },
};

/** What anyone who has signed in may do as a person, as a unit's member, and as an expert. */
const asPerson: Grants = (can, actor) => {
  const mine = actor.providers.map((p) => p.id);
  const owned = actor.providers.filter((p) => p.role === 'owner').map((p) => p.id);
  const watches = actor.roles.includes('supervisor') || actor.roles.includes('auditor');
  can('read', 'Call', { state: { $in: ['published', 'closed'] } });
  if (watches) return;
  // A staff member does not enter the competition they run.
  if (actor.roles.length === 0) can('register', 'Provider');
  can('read', 'Provider', { id: { $in: mine } });
  can(['edit', 'invite'], 'Provider', { id: { $in: owned } });
  can(['read', 'draft', 'submit', 'withdraw'], 'Submission', { leadProviderId: { $in: mine } });
  can('join', 'Submission', { memberProviderIds: { $in: owned } });
  can('read', 'Submission', { memberProviderIds: { $in: mine } });
  can(['read', 'report'], 'Grant', { providerId: { $in: mine } });
  can('confirmAccount', 'Grant', { providerId: { $in: owned } });
  can('show', 'Showcase', { providerId: { $in: owned } });
  if (actor.expertId) {
    can(['read', 'declare', 'commit'], 'Assignment', { expertId: actor.expertId });
    can(['read', 'score'], 'ScoreSheet', { expertId: actor.expertId });
    // The chair of a panel leads its defence.
    can('lead', 'Defence', { chairExpertId: actor.expertId });
    can('sign', 'PanelReport', { expertId: actor.expertId });
  }
};

/** Builds the abilities of an actor; `null` is a visitor, who sees published calls and nothing else. */
export function abilityOf(actor: Actor | null): MongoAbility<[Verb, Noun | object]> {
  const { can, build } = new AbilityBuilder<MongoAbility<[Verb, Noun | object]>>(createMongoAbility);
  can('read', 'Call', { state: { $in: ['published', 'closed'] } });
  if (actor) {
    asPerson(can, actor);
    for (const role of actor.roles) byRole[role](can, actor);
  }
  return build();
}

const abilities = new WeakMap<Actor, MongoAbility<[Verb, Noun | object]>>();

/**
 * The one question: may this actor do this?
 * @param what a noun for "anything of this kind", or `subject('Submission', row)` for one row with the fields the rule asks for
 *   (Submission: leadProviderId, memberProviderIds; Provider: id; Grant, Showcase: providerId; Assignment, ScoreSheet, PanelReport: expertId; Defence: chairExpertId; Call: state).
 */
export function may(actor: Actor | null, verb: Verb, what: Noun | object): boolean {
  if (!actor) return abilityOf(null).can(verb, what);
  let ability = abilities.get(actor);
  if (!ability) {
    ability = abilityOf(actor);
    abilities.set(actor, ability);
  }
  return ability.can(verb, what);
}
