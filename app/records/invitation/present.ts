import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { fullName } from '../contact/name.ts';
import { invitationPermissions } from './policy.ts';
import type { InvitationState } from './terms.ts';

interface StateSource {
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly sentAt: Date | null;
  readonly linkedAt: Date | null;
  readonly expiresAt: Date;
}

/** Where an invitation stands. One that was never handed out waits, however long. */
export function stateOf(row: StateSource, now: Date): InvitationState {
  if (row.usedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  if (row.bouncedAt) return 'bounced';
  if (!row.sentAt && !row.linkedAt) return 'waiting';
  if (row.expiresAt <= now) return 'expired';
  return row.linkedAt ? 'linked' : 'sent';
}

/** Does it still stand in the way of another for the same person? */
export function isPending(row: StateSource, now: Date): boolean {
  return ['waiting', 'sent', 'linked'].includes(stateOf(row, now));
}

interface Source extends StateSource {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly note: string | null;
  readonly bounce: string | null;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
  } | null;
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** An invitation: never its token, nor the hash of it; to whom and what was written for the office, and for whoever wrote it. */
export function presentInvitation(row: Source, now: Date, actor: Actor) {
  const mine = actor.kind === 'user' && row.createdById === actor.userId;
  const reads = mine || shows(invitationPermissions, 'address', audienceOf(actor));
  return {
    id: row.id,
    name: row.contact ? fullName(row.contact) : null,
    contactId: row.contact?.id ?? null,
    organisation: row.organisation && { id: row.organisation.id, name: row.organisation.name },
    email: reads ? row.email : null,
    locale: row.locale,
    note: reads ? row.note : null,
    state: stateOf(row, now),
    bounce: reads ? row.bounce : null,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    linkedAt: row.linkedAt?.toISOString() ?? null,
    bouncedAt: row.bouncedAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    version: row.version,
  };
}

export type PresentedInvitation = ReturnType<typeof presentInvitation>;

/** The fields as the history keeps them. */
export function invitationSnapshot(row: {
  readonly email: string;
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly locale: string;
  readonly note: string | null;
}) {
  const { email, contactId, organisationId, locale, note } = row;
  return { email, contactId, organisationId, locale, note };
}
