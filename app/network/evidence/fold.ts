import { type Homes, homeOn, homesOf } from './home.ts';
import type { AffiliationRow, AttendanceRow, End } from './rows.ts';
import { type Span, spanOf } from './span.ts';

/** The graph of organisations, or the graph of people beside it. */
export const levels = ['organisation', 'contact'] as const;
export type Level = (typeof levels)[number];

/** An actor and the days on which it stood in some connection. */
export interface Standing extends Span {
  readonly actor: number;
}

/** What several actors have in common through the affiliations: a person, or an employer. */
export interface Affiliated {
  readonly id: string;
  readonly standings: readonly Standing[];
}

/** How rows become actors at one level. Actors are indices into the list of visible ones; others do not exist. */
export interface Fold {
  readonly attending: (attendance: AttendanceRow, day: number) => number | undefined;
  readonly standing: (end: End) => readonly Standing[];
  readonly participating: (organisationId: string) => number | undefined;
  readonly affiliated: () => readonly Affiliated[];
}

const always: Span = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function grouped(
  affiliations: readonly AffiliationRow[],
  by: (row: AffiliationRow) => string,
  actorOf: (row: AffiliationRow) => number | undefined,
): Affiliated[] {
  const groups = new Map<string, Standing[]>();
  for (const row of affiliations) {
    const actor = actorOf(row);
    if (actor === undefined) continue;
    const standing = { actor, ...spanOf(row.from, row.to) };
    const known = groups.get(by(row));
    if (known) known.push(standing);
    else groups.set(by(row), [standing]);
  }
  return [...groups].map(([id, standings]) => ({ id, standings }));
}

/** Numbers of the actors that are there, by id. */
export interface Numbered {
  readonly get: (id: string) => number | undefined;
}

/** The fold to organisations, where it is known whom each person stood for; the affiliations are those that tie. */
export function foldToOrganisations(
  index: Numbered,
  homes: Homes,
  affiliations: readonly AffiliationRow[],
): Fold {
  return {
    attending({ contactId, organisationId }, day) {
      const id = organisationId ?? (contactId === null ? null : homeOn(homes, contactId, day));
      return id === null ? undefined : index.get(id);
    },
    standing({ contactId, organisationId }) {
      if (contactId === null) {
        const actor = organisationId === null ? undefined : index.get(organisationId);
        return actor === undefined ? [] : [{ actor, ...always }];
      }
      return (homes.get(contactId) ?? []).flatMap((home) => {
        const actor = index.get(home.organisationId);
        return actor === undefined ? [] : [{ actor, start: home.start, end: home.end }];
      });
    },
    participating: (organisationId) => index.get(organisationId),
    affiliated: () =>
      grouped(
        affiliations,
        (row) => row.contactId,
        (row) => index.get(row.organisationId),
      ),
  };
}

function foldToContacts(index: ReadonlyMap<string, number>, affiliations: readonly AffiliationRow[]): Fold {
  return {
    attending: ({ contactId }) => (contactId === null ? undefined : index.get(contactId)),
    standing({ contactId }) {
      const actor = contactId === null ? undefined : index.get(contactId);
      return actor === undefined ? [] : [{ actor, ...always }];
    },
    participating: () => undefined,
    affiliated: () =>
      grouped(
        affiliations,
        (row) => row.organisationId,
        (row) => index.get(row.contactId),
      ),
  };
}

/** The fold of a level over the visible actors. */
export function foldOf(
  level: Level,
  actors: readonly string[],
  affiliations: readonly AffiliationRow[],
): Fold {
  const index = new Map(actors.map((id, position) => [id, position]));
  return level === 'organisation'
    ? foldToOrganisations(index, homesOf(affiliations), affiliations)
    : foldToContacts(index, affiliations);
}
