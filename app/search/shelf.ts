import type { Audience } from '#app/access/actor.ts';
import type { Scope } from '#app/access/scope.ts';
import { type SearchKind, searchKinds } from './record.ts';

/**
 * The index stands on shelves, one for each kind of record, part of it and
 * ground of visibility. A search reads only the shelves that are open to
 * whoever searches, so what they may not see costs them no time and can't come
 * up; the stores ask the scope once more before anything is shown.
 */
export const searchParts = ['whole', 'name', 'inside', 'text', 'office'] as const;
export type SearchPart = (typeof searchParts)[number];

const groundTypes = ['region', 'confidential', 'organisation', 'apart'] as const;

/** Who sees a record: those of a region, of them the ones who see confidential things, partners of an organisation, or only who sees everything. */
export interface Ground {
  readonly type: (typeof groundTypes)[number];
  readonly key: string;
}

export interface Shelf {
  readonly code: number;
  readonly kind: SearchKind;
  readonly part: SearchPart;
}

const keyBits = 23;

/** FNV-1a, folded to 23 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return ((value >>> keyBits) ^ value) & (2 ** keyBits - 1);
}

/**
 * The shelf's number, four bytes wide for the sake of millions of rows. Kind,
 * part and type of the ground have bits of their own and never meet another's;
 * two regions or two organisations might share a number, and the scope then
 * drops what is the other's.
 */
export function shelfCode(ground: Ground, kind: SearchKind, part: SearchPart): number {
  const head =
    (groundTypes.indexOf(ground.type) << 6) | (searchKinds.indexOf(kind) << 3) | searchParts.indexOf(part);
  return head * 2 ** keyBits + hash(ground.key);
}

/** The grounds that a scope sees; `regionKeys` are all there are, for who sees everything. */
export function groundsOf(scope: Scope, regionKeys: readonly string[]): Ground[] {
  switch (scope.kind) {
    case 'everything':
      return [...regionGrounds(regionKeys, true), { type: 'apart', key: '' }];
    case 'regions':
      return regionGrounds(scope.regionKeys, scope.confidential);
    case 'organisation':
      return [{ type: 'organisation', key: scope.organisationId }];
    case 'published':
    case 'nothing':
      return [];
  }
}

function regionGrounds(regionKeys: readonly string[], confidential: boolean): Ground[] {
  const types = confidential ? (['region', 'confidential'] as const) : (['region'] as const);
  return regionKeys.flatMap((key) => types.map((type) => ({ type, key })));
}

/** Kinds that are found by the end of a long word too; a meeting's title is a sentence, not a name. */
export const compoundKinds: ReadonlySet<SearchKind> = new Set(['organisation', 'contact', 'project']);
const confidentialKinds: ReadonlySet<SearchKind> = new Set(['meeting']);

/** The shelves of a kind on a ground that an audience may read. */
export function shelvesOf(ground: Ground, kind: SearchKind, audience: Audience): Shelf[] {
  if (ground.type === 'confidential' && !confidentialKinds.has(kind)) return [];
  return searchParts
    .filter((part) => part !== 'inside' || compoundKinds.has(kind))
    .filter((part) => part !== 'office' || audience === 'office')
    .map((part) => ({ code: shelfCode(ground, kind, part), kind, part }));
}
