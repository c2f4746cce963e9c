import type { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import { typedFields } from '#app/kernel/changes.ts';
import type { FieldError } from '#app/kernel/failure.ts';
import { fold, sortKeyOf } from '#app/kernel/text.ts';
import { organisationFields, organisationInput } from '#app/records/organisation/organisation.ts';
import { organisationSnapshot } from '#app/records/organisation/present.ts';
import type { ImportKind, Match } from './kind.ts';
import { fixedValues, type ImportRow, textOf } from './row.ts';

export type OrganisationFields = z.output<typeof organisationInput>;

type SnapshotSource = Parameters<typeof organisationSnapshot>[0];

export interface ExistingOrganisation extends SnapshotSource {
  readonly countyKey: string | null;
  readonly sortKey: string;
}

export interface Place {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly sortKey: string;
  readonly countyKey: string | null;
  readonly regionKeys: readonly string[];
}

/** What is known about the organisations that some rows could mean. */
export interface OrganisationsAround {
  readonly actor: Actor;
  readonly byId: ReadonlyMap<string, ExistingOrganisation>;
  readonly byName: ReadonlyMap<string, readonly ExistingOrganisation[]>;
  readonly byEmail: ReadonlyMap<string, readonly ExistingOrganisation[]>;
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Names of the places where the records stand now, by key. */
  readonly placeNames: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
  /** The regions of a record without a territory: the actor's. */
  readonly ownRegions: readonly string[];
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that a row gives; numbers of other programs are none of ours. */
export function idOf({ values }: ImportRow): string | null {
  const text = textOf(values.id).toLowerCase();
  return uuid.test(text) ? text : null;
}

const nearestFirst = ['TOWN', 'MUNICIPALITY', 'COUNTY', 'REGION'];

function bounded(actor: Actor): readonly string[] | null {
  return actor.kind === 'user' && actor.role !== 'ADMIN' ? actor.regionKeys : null;
}

/** The territory that a cell names by key or name; of a town and a county of one name the town, inside the actor's regions first. */
export function placeOf(around: OrganisationsAround, text: string): Place | null {
  const found = around.places.get(text) ?? around.places.get(sortKeyOf(text)) ?? [];
  const own = bounded(around.actor);
  const rank = (place: Place) =>
    (own && !place.regionKeys.some((key) => own.includes(key)) ? 10 : 0) + nearestFirst.indexOf(place.kind);
  return [...found].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function differ(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a && b && a !== b);
}

function match(row: ImportRow, around: OrganisationsAround): Match<ExistingOrganisation> {
  const { values } = row;
  const id = idOf(row);
  if (id) {
    const existing = around.byId.get(id);
    return existing
      ? { kind: 'same', existing }
      : { kind: 'wrong', reason: { path: 'id', message: 'not-visible' } };
  }
  const place = textOf(values.territoryKey) && placeOf(around, textOf(values.territoryKey))?.key;
  const city = fold(textOf(values.city));
  const named = around.byName.get(sortKeyOf(textOf(values.name))) ?? [];
  const alike = named.filter(
    (candidate) =>
      !differ(candidate.territoryKey, place) && !differ(candidate.city && fold(candidate.city), city),
  );
  const exact = alike.filter(
    (candidate) =>
      (place && candidate.territoryKey === place) ||
      (city && candidate.city && fold(candidate.city) === city),
  );
  const [only, second] = exact.length > 0 ? exact : alike;
  if (only && !second) return { kind: 'same', existing: only };
  if (only)
    return { kind: 'doubtful', candidates: alike, reason: { path: 'name', message: 'several-alike' } };
  const shared = around.byEmail.get(textOf(values.email).toLowerCase()) ?? [];
  const others = shared.filter((candidate) => !named.includes(candidate));
  return others.length > 0
    ? { kind: 'doubtful', candidates: others, reason: { path: 'email', message: 'same-email' } }
    : { kind: 'none' };
}

const always: ReadonlySet<string> = new Set(['id', 'name', 'sector', 'visibility']);

function placement(
  around: OrganisationsAround,
  text: string,
): { readonly key: string | null; readonly error: FieldError | null } {
  const place = placeOf(around, text);
  if (!place) return { key: null, error: { path: 'territoryKey', message: 'territory' } };
  const own = bounded(around.actor);
  const outside = own && !place.regionKeys.some((key) => own.includes(key));
  return {
    key: place.key,
    error: outside ? { path: 'territoryKey', message: 'territory-outside' } : null,
  };
}

/** Tags in the order in which the history keeps them, each once. */
function sortedTags(tags: readonly string[]): string[] {
  const byKey = new Map(tags.map((tag) => [fold(tag), tag]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

export const organisationKind: ImportKind<ExistingOrganisation, OrganisationFields, OrganisationsAround> = {
  schema: organisationInput,
  match,
  wish(row, existing, around, plan) {
    const input: Record<string, unknown> = existing
      ? typedFields(organisationFields, organisationSnapshot(existing))
      : fixedValues(plan);
    const errors: FieldError[] = [];
    for (const field of row.cleared) if (!always.has(field)) input[field] = field === 'tags' ? [] : null;
    for (const [field, value] of Object.entries(row.values)) if (field !== 'id') input[field] = value;
    const { territoryKey, stewardId, tags } = row.values;
    const place = textOf(territoryKey);
    // A place that stays is not asked again: the actor may not have set it.
    if (place && (!existing || placeOf(around, place)?.key !== existing.territoryKey)) {
      const { key, error } = placement(around, place);
      if (error) errors.push(error);
      input.territoryKey = key;
    } else if (place) input.territoryKey = existing?.territoryKey ?? null;
    const steward = textOf(stewardId);
    if (steward) {
      const id = around.staff.get(steward) ?? around.staff.get(steward.toLowerCase());
      if (!id) errors.push({ path: 'stewardId', message: 'steward' });
      input.stewardId = id ?? null;
    }
    // Known words before the file's: tags are added, in the spelling they have.
    if (Array.isArray(tags)) {
      const held = existing ? existing.tags.map(({ tag }) => tag.name) : [];
      input.tags = [...new Map([...tags, ...held].map((tag) => [fold(tag), tag])).values()];
    }
    return { input, errors, fieldOf: (path) => path.replace(/[[.].*$/, '') };
  },
  snapshot: ({ id: _id, ...fields }) => ({
    name: fields.name,
    shortName: fields.shortName,
    sector: fields.sector,
    kind: fields.kind,
    territoryKey: fields.territoryKey,
    street: fields.street,
    postcode: fields.postcode,
    city: fields.city,
    website: fields.website,
    email: fields.email,
    phone: fields.phone,
    description: fields.description,
    employees: fields.employees,
    tags: sortedTags(fields.tags),
    visibility: fields.visibility,
    stewardId: fields.stewardId,
    deletedAt: null,
  }),
  settle: (fields) => fields,
  snapshotOf: (existing) => {
    // An import says nothing of the office's own fields, nor of what its partner alone keeps: both stay as they are.
    const { ownFields: _own, ...taken } = organisationFields;
    const snapshot = organisationSnapshot(existing);
    return {
      ...typedFields(taken, snapshot),
      tags: sortedTags(snapshot.tags),
      deletedAt: snapshot.deletedAt,
    };
  },
  label: ({ values }) => [textOf(values.name), textOf(values.city)].filter(Boolean).join(', '),
  labelOf: ({ name, territory, city }) => [name, city ?? territory?.name].filter(Boolean).join(', '),
  named: new Set(['name', 'deletedAt']),
  shown: (field, value, around) => {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.join(', ');
    if (field === 'territoryKey')
      return (
        around.places.get(String(value))?.[0]?.name ?? around.placeNames.get(String(value)) ?? String(value)
      );
    if (field === 'stewardId') return around.staff.get(`name:${value}`) ?? '…';
    return String(value);
  },
};

/** The words by which a row is looked for, and by which the file is searched for doubles. */
export function organisationClues(row: ImportRow) {
  const name = sortKeyOf(textOf(row.values.name));
  const place = textOf(row.values.territoryKey) || fold(textOf(row.values.city));
  return {
    id: idOf(row),
    name,
    email: textOf(row.values.email).toLowerCase(),
    doubles: name ? [`organisation ${idOf(row) ?? ''} ${name} ${place}`] : [],
  };
}
