import type { Audience } from '#app/access/actor.ts';
import { type Permissions, shows } from '#app/access/permission.ts';
import type { FieldDescription } from '#app/kernel/field.ts';

/** The kinds that the search looks through; the order is the one of the page, and part of the index. */
export const searchKinds = ['organisation', 'contact', 'meeting', 'project'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** A text by which a record is found. */
export interface SearchText {
  /** The field of the record file, which says how the search reads it. */
  readonly field: string;
  readonly text: string;
  /** The field of the policy that says who is shown it, where that is another. */
  readonly shownAs?: string;
  /** Of a person's function: partners of that organisation alone are shown it. */
  readonly organisationId?: string;
}

interface Position {
  readonly organisationId: string;
  readonly position: string | null;
  readonly organisation: string;
}

/** What stands beside the name of a found record. */
export interface SearchFacts {
  readonly sector?: string;
  readonly place?: string | null;
  readonly positions?: readonly Position[];
  readonly start?: Date;
  readonly status?: string;
  readonly confidential?: boolean;
}

/** A record as the search reads it: to index it, and to show it among the results. */
export interface SearchRecord {
  readonly id: string;
  /** Every way in which it is called as a whole; the first is shown. */
  readonly names: readonly [string, ...string[]];
  /** The latest come first among equals. */
  readonly at: Date;
  readonly regionKeys: readonly string[];
  /** The organisations whose partners see it. */
  readonly organisationIds: readonly string[];
  /** Leadership does not see it. */
  readonly confidential: boolean;
  /** Restricted (Art. 18 DSGVO): only who sees everything sees it. */
  readonly restricted: boolean;
  readonly texts: readonly SearchText[];
  readonly facts: SearchFacts;
}

/** What a record file and its policy say of a kind. */
export interface SearchRules {
  readonly permissions: Permissions;
  readonly fields: Readonly<Record<string, Pick<FieldDescription, 'personal' | 'search'>>>;
}

/** Is the text shown to this audience, a partner of this organisation? */
export function isShown(
  { permissions }: SearchRules,
  { field, shownAs, organisationId }: SearchText,
  audience: Audience,
  ownOrganisationId: string | null,
): boolean {
  if (!shows(permissions, shownAs ?? field, audience)) return false;
  return audience !== 'partner' || organisationId === undefined || organisationId === ownOrganisationId;
}

/** Field by field, each with its text or texts; what is empty is left out. */
export function textsOf(columns: Readonly<Record<string, string | readonly string[] | null>>): SearchText[] {
  return Object.entries(columns).flatMap(([field, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).filter(Boolean).map((text) => ({ field, text })),
  );
}
