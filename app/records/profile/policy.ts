import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, type Permissions, type Verdict } from '#app/access/permission.ts';
import { office } from '#app/access/role.ts';

const partner = ['PARTNER'] as const;
const keepers = ['ADMIN', 'PARTNER'] as const;

/** A partner keeps the profile and the people of its own organisation; the office sees what was changed, and decides where it wants to. */
export const profilePermissions = {
  record: 'profile',
  verbs: {
    view: partner,
    update: partner,
    confirm: partner,
    'keep-people': partner,
    'change-logo': partner,
    withdraw: partner,
    'list-team': partner,
    'hand-on': keepers,
    'take-back': keepers,
    'list-changes': office,
    'view-change': office,
    decide: office,
    'set-approval': office,
  },
  fields: {},
} as const satisfies Permissions;

/** May this actor use the verb on the change of an organisation? A partner on its own alone. */
export function mayOnOwn(
  verb: 'withdraw',
  actor: Actor,
  { organisationId }: { readonly organisationId: string },
): Verdict {
  const verdict = allowed(profilePermissions, verb, actor);
  if (verdict !== true || audienceOf(actor) === 'office') return verdict;
  return actor.kind === 'user' && actor.organisationId === organisationId ? true : 'not-own';
}

/** May this actor say who invites colleagues? Of a partner's accounts one that does so itself. */
export function mayHandOn(verb: 'hand-on' | 'take-back', actor: Actor): Verdict {
  const verdict = allowed(profilePermissions, verb, actor);
  if (verdict !== true || actor.kind !== 'user' || actor.role !== 'PARTNER') return verdict;
  return actor.partnerAdmin === true ? true : 'role';
}
