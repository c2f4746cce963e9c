import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import {
  addContactRegions,
  insertContacts,
  listContactRegions,
  listContactsLike,
  updateContacts,
} from '#app/records/contact/import-store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listOrganisationNames } from '#app/records/organisation/import-store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { type ContactFields, contactClues } from './contact-kind.ts';
import type { ContactsAround, ExistingContact, NamedOrganisation } from './contact-match.ts';
import type { Decision, MadeHere } from './kind.ts';
import type { ImportPlan, ImportRow } from './row.ts';

function unique(texts: ReadonlyArray<string | null>): string[] {
  return [...new Set(texts)].filter((text): text is string => Boolean(text));
}

const uuid = /^[0-9a-f-]{36}$/;

/** Everything in the database that these rows could mean, in a fixed number of queries. */
export async function gatherContacts(
  { db, scope, actor }: ReadContext,
  rows: readonly ImportRow[],
  _plan: ImportPlan,
  madeHere: MadeHere,
): Promise<ContactsAround> {
  const clues = rows.map(contactClues);
  const names = unique(clues.map(({ organisation }) => organisation));
  // One after the other: inside a transaction there is one connection.
  const alike = await listContactsLike(db, scope, {
    ids: unique(clues.map(({ id }) => id)),
    sortKeys: unique(clues.map(({ name }) => name)),
    emails: unique(clues.flatMap(({ emails }) => emails)),
  });
  const found =
    names.length === 0
      ? []
      : await listOrganisationNames(db, scope, {
          ids: names.map((name) => name.toLowerCase()).filter((name) => uuid.test(name)),
          sortKeys: unique(names.map((name) => sortKeyOf(name))),
        });
  const regions = await listRegions(db, workingRegions(actor));
  const own = await madeHere(alike.map(({ id }) => id));
  const existing = alike.filter(({ id }) => !own.has(id));
  const organisations = found.map(({ id, name, sortKey, regions: of }) => ({
    id,
    name,
    sortKey,
    regionKeys: of.map(({ regionKey }) => regionKey),
  }));
  // Names of organisations that the people found have already, for the preview; they can't be pointed at by name.
  const held = existing.flatMap(({ affiliations }) =>
    affiliations.map(({ organisation }) => ({ ...organisation, regionKeys: [] })),
  );
  const byEmail = existing.flatMap((row) =>
    row.channels
      .filter(({ kind }) => kind === 'EMAIL')
      .map(({ value }) => [value.trim().toLowerCase(), row] as const),
  );
  return {
    byId: new Map(existing.map((row) => [row.id, row])),
    byName: Map.groupBy(existing, ({ sortKey }) => sortKey),
    byEmail: new Map(
      [...Map.groupBy(byEmail, ([email]) => email)].map(([email, pairs]) => [
        email,
        pairs.map(([, row]) => row),
      ]),
    ),
    organisations: new Map<string, readonly NamedOrganisation[]>([
      ...held.map((organisation) => [`held:${organisation.id}`, [organisation]] as const),
      ...Map.groupBy(organisations, ({ sortKey }) => sortKey),
      ...organisations.map((organisation) => [organisation.id, [organisation]] as const),
    ]),
    ownRegions: regions.map(({ key }) => key),
  };
}

type Decided = Decision<ExistingContact, ContactFields>;

function columnsOf(fields: ContactFields) {
  const {
    channels: _channels,
    affiliations: _affiliations,
    id: _id,
    confirmDuplicate: _confirm,
    // Tags and the office's own fields stay as they stand.
    tags: _tags,
    ownFields: _own,
    ...columns
  } = fields;
  return {
    ...columns,
    sortKey: sortKeyOf(fields.lastName, fields.firstName),
    searchText: searchTextOf(fields.firstName, fields.lastName, fields.title),
  };
}

function partsOf(
  contactId: string,
  { channels, affiliations }: ContactFields,
  existing: ExistingContact | null,
  { now, newId }: Pick<WriteContext, 'now' | 'newId'>,
) {
  const held = new Map(existing?.affiliations.map((row) => [row.id, row]) ?? []);
  return {
    contactId,
    channels,
    affiliations: affiliations.map(({ id, ...columns }) => {
      const before = id === undefined ? undefined : held.get(id);
      return {
        ...columns,
        id: id ?? newId(),
        contactId,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      };
    }),
  };
}

/** Writes what was decided, a statement a table, and tells the id behind each line. */
export async function writeContacts(
  context: WriteContext,
  decisions: readonly Decided[],
  around: ContactsAround,
): Promise<ReadonlyMap<number, string>> {
  const { db, now, newId } = context;
  const ids = new Map<number, string>();
  const regionsOf = ({ affiliations }: ContactFields) =>
    unique(
      affiliations.flatMap(
        ({ organisationId }) => around.organisations.get(organisationId)?.[0]?.regionKeys ?? [],
      ),
    );
  const fresh = decisions.flatMap(({ line, existing, fields }) => {
    if (!fields || existing) return [];
    const id = newId();
    ids.set(line, id);
    const regionKeys = regionsOf(fields);
    return [
      {
        data: { ...columnsOf(fields), id, createdAt: now, updatedAt: now },
        parts: partsOf(id, fields, null, context),
        regionKeys: regionKeys.length > 0 ? regionKeys : around.ownRegions,
      },
    ];
  });
  await insertContacts(db, fresh, newId);
  const changed = decisions.flatMap(({ line, existing, fields }) => {
    if (!fields || !existing) return [];
    ids.set(line, existing.id);
    return [
      {
        id: existing.id,
        version: existing.version,
        values: columnsOf(fields),
        parts: partsOf(existing.id, fields, existing, context),
        regionKeys: regionsOf(fields),
      },
    ];
  });
  if (changed.length > 0) {
    await updateContacts(db, changed, newId, now);
    const known = await listContactRegions(
      db,
      changed.map(({ id }) => id),
    );
    const had = new Set(known.map(({ contactId, regionKey }) => `${contactId} ${regionKey}`));
    await addContactRegions(
      db,
      changed.flatMap(({ id, regionKeys }) =>
        regionKeys
          .filter((regionKey) => !had.has(`${id} ${regionKey}`))
          .map((regionKey) => ({ contactId: id, regionKey })),
      ),
    );
  }
  return ids;
}
