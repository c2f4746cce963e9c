import { canonical, isSame } from '../audit/states.ts';
import { levelsOf } from '../organisation/level.ts';
import type { LevelledField } from '../organisation/terms.ts';
import { levelledFields } from '../organisation/terms.ts';

/** A profile or a person as flat values by field name: what changes are told, kept and taken over in. */
export type Flat = Readonly<Record<string, unknown>>;

interface OrganisationSource {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string | null;
  readonly description: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employees: number | null;
  readonly languages: string | null;
  readonly logoSha256: string | null;
  readonly visibility: string;
  readonly fieldVisibility: string | null;
  readonly tags: ReadonlyArray<{ readonly tag: { readonly name: string } }>;
  readonly fieldsOfAction: ReadonlyArray<{ readonly fieldOfAction: { readonly id: string } }>;
}

const levelPrefix = 'level.';

/** The profile as it stands. */
export function profileOf(row: OrganisationSource): Flat {
  const levels = levelsOf(row);
  return {
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    description: row.description,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    latitude: row.latitude,
    longitude: row.longitude,
    website: row.website,
    email: row.email,
    phone: row.phone,
    employees: row.employees,
    languages: row.languages?.split(',').filter(Boolean) ?? [],
    tags: row.tags.map(({ tag }) => tag.name),
    fieldOfActionIds: row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
    logo: row.logoSha256,
    visibility: row.visibility,
    ...Object.fromEntries(levelledFields.map((field) => [`${levelPrefix}${field}`, levels[field]])),
  };
}

/** What a form says, in the same flat shape. */
export function flattened({ levels, ...said }: Flat & { readonly levels: Flat }): Flat {
  return {
    ...said,
    ...Object.fromEntries(Object.entries(levels).map(([field, level]) => [`${levelPrefix}${field}`, level])),
  };
}

/** And back into the shape that the schema of the profile reads. */
export function unflattened(flat: Flat): Record<string, unknown> {
  const entries = Object.entries(flat);
  const isLevel = ([name]: readonly [string, unknown]) => name.startsWith(levelPrefix);
  return {
    ...Object.fromEntries(entries.filter((entry) => !isLevel(entry))),
    levels: Object.fromEntries(
      entries.filter(isLevel).map(([name, value]) => [name.slice(levelPrefix.length), value]),
    ),
  };
}

/** The field whose level a change is about; null for any other. */
export function levelField(name: string): LevelledField | null {
  const field = name.startsWith(levelPrefix) ? name.slice(levelPrefix.length) : null;
  return levelledFields.find((known) => known === field) ?? null;
}

/** Of what is said, what is not so yet: before and after. */
export function changesBetween(standing: Flat, said: Flat): { before: Flat; after: Flat } | null {
  const names = Object.keys(said).filter(
    (name) => said[name] !== undefined && !isSame(standing[name], said[name]),
  );
  if (names.length === 0) return null;
  const pick = (from: Flat) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { before: pick(standing), after: pick(said) };
}

/** Those fields of a change whose value has become another one since it was made. */
export function overtaken(standing: Flat, before: Flat): string[] {
  return Object.keys(before).filter((name) => canonical(standing[name]) !== canonical(before[name]));
}
