import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, type Permissions, type Verdict } from '#app/access/permission.ts';
import { everyone, office } from '#app/access/role.ts';
import { invalidField } from '#app/kernel/failure.ts';

const keepers = ['ADMIN', 'MANAGER', 'PARTNER'] as const;

/**
 * A partner keeps the listings of its own organisation and can take them back
 * at any time, but only the office publishes. Leadership reads who the contact
 * person is, not how to reach them.
 */
export const listingPermissions = {
  record: 'listing',
  verbs: {
    list: everyone,
    view: everyone,
    create: keepers,
    update: keepers,
    bin: keepers,
    restore: keepers,
    publish: office,
    unpublish: keepers,
    attach: keepers,
    detach: keepers,
    reattach: keepers,
  },
  fields: {
    channels: ['office', 'partner'],
    hiddenChannels: ['office'],
  },
} as const satisfies Permissions;

/** Is this one of the actor's own organisation, as far as that bounds what it may do? */
export function isOwn(actor: Actor, { organisationId }: { readonly organisationId: string }): boolean {
  return actor.kind === 'user' && actor.role === 'PARTNER' && actor.organisationId === organisationId;
}

/** May the actor use this verb on this listing? A partner on its own organisation's alone. */
export function mayKeep(
  verb: 'update' | 'bin' | 'restore' | 'unpublish' | 'attach' | 'detach' | 'reattach',
  actor: Actor,
  listing: { readonly organisationId: string },
): Verdict {
  const verdict = allowed(listingPermissions, verb, actor);
  if (verdict !== true || audienceOf(actor) === 'office') return verdict;
  return isOwn(actor, listing) ? true : 'not-own';
}

/**
 * Whether a listing is published after it was written. What a partner writes
 * waits for the office, and a published one that it changes waits again: nobody
 * of the office has read the new text.
 *
 * @throws Failure when a partner asks for more
 */
export function publicationOf(actor: Actor, wanted: boolean | undefined, before: boolean): boolean {
  if (audienceOf(actor) === 'office') return wanted ?? before;
  if (wanted && !before) throw invalidField('published', 'office-publishes');
  return false;
}
