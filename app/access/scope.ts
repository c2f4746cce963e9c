import type { Actor } from './actor.ts';

/**
 * Which rows an actor sees, as neutral data. Only a store turns it into a
 * `where`; it is a required argument of every `list…` and `get…`.
 */
export type Scope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'regions'; readonly regionKeys: readonly string[]; readonly confidential: boolean }
  | { readonly kind: 'organisation'; readonly organisationId: string }
  | { readonly kind: 'published'; readonly regionKeys: readonly string[] | 'all' }
  | { readonly kind: 'nothing' };

export const everything: Scope = { kind: 'everything' };
export const nothing: Scope = { kind: 'nothing' };

/**
 * The scope nearly all kinds of record share: the operator and administrators
 * see everything, managers their regions, leadership the same without what is
 * marked confidential, a partner what belongs to its own organisation.
 */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'system') return everything;
  if (actor.kind === 'anonymous') return nothing;
  switch (actor.role) {
    case 'ADMIN':
      return everything;
    case 'MANAGER':
      return { kind: 'regions', regionKeys: actor.regionKeys, confidential: true };
    case 'LEADERSHIP':
      return { kind: 'regions', regionKeys: actor.regionKeys, confidential: false };
    case 'PARTNER':
      return actor.organisationId ? { kind: 'organisation', organisationId: actor.organisationId } : nothing;
  }
}

/**
 * What bodies and press may be shown of what a viewer sees: published
 * organisations and what ties them, nobody's name. Never the scope of an actor:
 * whoever works with the record asks for it, to show the network to others.
 */
export function publishedScope(scope: Scope): Scope {
  switch (scope.kind) {
    case 'everything':
      return { kind: 'published', regionKeys: 'all' };
    case 'regions':
      return { kind: 'published', regionKeys: scope.regionKeys };
    case 'published':
      return scope;
    default:
      return nothing;
  }
}

/** A stable text of a scope, for cache keys and ETags that must differ by viewer. */
export function scopeKey(scope: Scope): string {
  switch (scope.kind) {
    case 'regions':
      return `regions:${[...scope.regionKeys].sort().join(',')}:${scope.confidential ? 'all' : 'open'}`;
    case 'organisation':
      return `organisation:${scope.organisationId}`;
    case 'published':
      return `published:${scope.regionKeys === 'all' ? 'all' : [...scope.regionKeys].sort().join(',')}`;
    default:
      return scope.kind;
  }
}
