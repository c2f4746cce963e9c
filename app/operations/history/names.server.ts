import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { nameAccounts } from '#app/records/account/store.server.ts';
import type { HistoryFields } from '#app/records/audit/field.ts';
import type { NameOf, Reference, ReferenceKind, ShownName } from '#app/records/audit/shown.ts';
import type { State } from '#app/records/audit/states.ts';
import { nameFieldsOfAction, nameMeasures } from '#app/records/concept/store.server.ts';
import { nameContacts } from '#app/records/contact/representation-store.server.ts';
import { nameIntroductions } from '#app/records/introduction/store.server.ts';
import { nameMeetings } from '#app/records/meeting/bin-store.server.ts';
import { nameOrganisations } from '#app/records/organisation/actor-store.server.ts';
import { nameFields } from '#app/records/own-field/store.server.ts';
import { nameProjects } from '#app/records/project/store.server.ts';
import { listRelationshipTypeLabels } from '#app/records/relationship/evidence-store.server.ts';
import { nameTerritories } from '#app/records/territory/store.server.ts';

type Names = ReadonlyMap<string, ShownName>;
type Lookup = (db: Transaction, scope: Scope, ids: readonly string[]) => Promise<Names>;

/** One query a kind; a record outside the reader's scope has no name, like one that is no more. */
const lookups: Readonly<Record<ReferenceKind, Lookup>> = {
  organisation: nameOrganisations,
  contact: nameContacts,
  project: nameProjects,
  meeting: nameMeetings,
  introduction: nameIntroductions,
  territory: (db, _scope, keys) => nameTerritories(db, keys),
  account: (db, _scope, ids) => nameAccounts(db, ids),
  'field-of-action': (db, _scope, ids) => nameFieldsOfAction(db, ids),
  'own-field': (db, _scope, ids) => nameFields(db, ids),
  measure: (db, _scope, ids) => nameMeasures(db, ids),
  'relationship-type': async (db) =>
    new Map(
      (await listRelationshipTypeLabels(db)).map(({ key, labelDe, labelEn }) => [
        key,
        { de: labelDe, en: labelEn },
      ]),
    ),
};

/** All that these states point at. */
export function referencesIn(fields: HistoryFields, states: readonly (State | null)[]): Reference[] {
  return states.flatMap((state) =>
    state === null
      ? []
      : Object.entries(fields).flatMap(([name, field]) =>
          name in state ? [...field.references(state[name])] : [],
        ),
  );
}

/** The names of records for whoever reads. */
export async function namesOf(
  { db, scope }: { readonly db: Transaction; readonly scope: Scope },
  references: readonly Reference[],
): Promise<NameOf> {
  const byKind = Map.groupBy(references, ({ kind }) => kind);
  const found = new Map(
    await Promise.all(
      [...byKind].map(async ([kind, wanted]) => {
        const names = await lookups[kind](db, scope, [...new Set(wanted.map(({ id }) => id))]);
        return [kind, names] as const;
      }),
    ),
  );
  return ({ kind, id }) => found.get(kind)?.get(id) ?? null;
}
