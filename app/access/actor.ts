import type { Role } from './role.ts';

/** Somebody signed in: what the doors hand to every use case. */
export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Keys of the regions the account may work in. An administrator works in all. */
  readonly regionKeys: readonly string[];
  /** A partner's own organisation. */
  readonly organisationId: string | null;
  /** A partner who invites colleagues into its organisation's profile. */
  readonly partnerAdmin?: boolean;
  /** Came in with a key that only lets them look; no use case that writes begins. */
  readonly readOnly?: boolean;
}

/** Nobody has signed in. */
export interface AnonymousActor {
  readonly kind: 'anonymous';
}

/** The operator at the command line or the seed; it stands above roles and is named in the history as such. */
export interface SystemActor {
  readonly kind: 'system';
}

export type Actor = UserActor | AnonymousActor | SystemActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };
export const system: SystemActor = { kind: 'system' };

/** For whom a record is presented: decides which of its fields leave. */
export type Audience = 'office' | 'leadership' | 'partner';

const audiences: Readonly<Record<Role, Audience>> = {
  ADMIN: 'office',
  MANAGER: 'office',
  LEADERSHIP: 'leadership',
  PARTNER: 'partner',
};

export function audienceOfRole(role: Role): Audience {
  return audiences[role];
}

/** The audience of an actor; an anonymous one has none and sees no record. */
export function audienceOf(actor: Actor): Audience {
  if (actor.kind === 'system') return 'office';
  return actor.kind === 'user' ? audienceOfRole(actor.role) : 'partner';
}

/** The account's id for columns such as `createdById`; none for the operator. */
export function userIdOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** Is this somebody of the office, or the operator? For showing what can be done; what may be done is the use case's to say. */
export function isOffice(actor: Actor): boolean {
  return audienceOf(actor) === 'office';
}
