import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { listAffiliationsAfter, listAffiliationsAround } from '#app/records/contact/evidence-store.server.ts';
import { listMeetingsAfter, listMeetingsOf } from '#app/records/meeting/evidence-store.server.ts';
import {
  type KeptActor,
  listActorsAfter,
  listActorsOf,
} from '#app/records/organisation/actor-store.server.ts';
import { listProjectEvidence, listProjectsOf } from '#app/records/project/evidence-store.server.ts';
import {
  listRelationshipsAfter,
  listRelationshipsAround,
} from '#app/records/relationship/evidence-store.server.ts';
import type { AffiliationRow } from './evidence/rows.ts';
import { meetingRows, relationshipRow } from './evidence.server.ts';
import { type Book, noPages, type Page, type Pages } from './live/book.ts';

/** Rows that are read at once: between two stretches other requests get their turn. */
const stretch = 4_000;

/** The longest list of ids in one question; beyond it all is read anew. */
export const mostAtOnce = 5_000;

interface Identified {
  readonly id: string;
}

const entries = <Row extends Identified>(rows: readonly Row[]): Page<Row> =>
  rows.map((row) => [row.id, row] as const);

async function* stretches<Row extends Identified>(
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = '';
  for (;;) {
    const rows = await read(after);
    yield rows;
    after = rows.at(-1)?.id ?? '';
    if (rows.length < stretch) return;
  }
}

function byPerson(rows: readonly AffiliationRow[]): Map<string, AffiliationRow[]> {
  return Map.groupBy(
    rows.map(({ contactId, organisationId, from, to, primary }) => {
      return { contactId, organisationId, from, to, primary };
    }),
    ({ contactId }) => contactId,
  );
}

/** Everything that a viewer may see of what ties are derived from, stretch by stretch. */
export async function readPages(
  db: Transaction,
  scope: Scope,
  onPages: (pages: Pages<KeptActor>) => Promise<void>,
): Promise<void> {
  for await (const rows of stretches((after) => listActorsAfter(db, scope, after, stretch))) {
    await onPages({ ...noPages, actors: entries(rows) });
  }
  for await (const rows of stretches((after) => listRelationshipsAfter(db, scope, after, stretch))) {
    await onPages({ ...noPages, relationships: entries(rows.map(relationshipRow)) });
  }
  await onPages({ ...noPages, projects: entries(await listProjectEvidence(db, scope, [])) });
  const affiliations: AffiliationRow[] = [];
  for await (const rows of stretches((after) => listAffiliationsAfter(db, scope, after, stretch))) {
    affiliations.push(...rows);
  }
  const people = [...byPerson(affiliations)];
  for (let at = 0; at < people.length; at += stretch) {
    await onPages({ ...noPages, affiliations: people.slice(at, at + stretch) });
  }
  let after = '';
  for (let all = false; !all; ) {
    const found = await listMeetingsAfter(db, scope, after, stretch);
    await onPages({ ...noPages, meetings: entries(meetingRows(found)) });
    after = found.meetings.at(-1)?.id ?? '';
    all = found.meetings.length < stretch;
  }
}

/** Each of these as it now stands; null where it is not found. */
function asNow<Row>(ids: Iterable<string>, found: ReadonlyMap<string, Row>): Page<Row> {
  return [...new Set([...ids, ...found.keys()])].map((id) => [id, found.get(id) ?? null] as const);
}

const mapped = <Row extends Identified>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));

/** What a viewer had seen of these before they changed: it may have gone from sight with them. */
function seenAround(
  book: Book<KeptActor>,
  organisationIds: ReadonlySet<string>,
  contactIds: ReadonlySet<string>,
) {
  const people = new Set(contactIds);
  for (const [contactId, rows] of organisationIds.size > 0 ? book.affiliations : []) {
    if (rows.some(({ organisationId }) => organisationIds.has(organisationId))) people.add(contactId);
  }
  const relationships: string[] = [];
  for (const [id, { from, to }] of organisationIds.size + people.size > 0 ? book.relationships : []) {
    const touched = [from, to].some(
      (end) => organisationIds.has(end.organisationId ?? '') || people.has(end.contactId ?? ''),
    );
    if (touched) relationships.push(id);
  }
  return { people, relationships };
}

/**
 * The records that changed, and what the viewer's sight of them decides: with
 * an organisation its people and relationships, with a person theirs. Null
 * where that is so much that all should be read anew.
 */
export async function rereadPages(
  db: Transaction,
  scope: Scope,
  changed: ReadonlyMap<string, readonly string[]>,
  book: Book<KeptActor>,
): Promise<Pages<KeptActor> | null> {
  const of = (kind: string) => changed.get(kind) ?? [];
  const [organisations, meetings, projects] = [of('organisation'), of('meeting'), of('project')];
  const seen = seenAround(book, new Set(organisations), new Set(of('contact')));
  const people = [...seen.people];
  if (people.length > mostAtOnce) return null;
  const touchesPeople = people.length + organisations.length > 0;
  const around = { ids: of('relationship'), organisationIds: organisations, contactIds: people };
  const [actors, ties, held, took, joined] = await Promise.all([
    organisations.length > 0 ? listActorsOf(db, scope, organisations) : [],
    touchesPeople || around.ids.length > 0 ? listRelationshipsAround(db, scope, around) : [],
    touchesPeople ? listAffiliationsAround(db, scope, people, organisations) : [],
    meetings.length > 0 ? listMeetingsOf(db, scope, meetings) : { meetings: [], attendances: [] },
    projects.length > 0 ? listProjectsOf(db, scope, projects) : [],
  ]);
  return {
    actors: asNow(organisations, mapped(actors)),
    relationships: asNow([...around.ids, ...seen.relationships], mapped(ties.map(relationshipRow))),
    meetings: asNow(meetings, mapped(meetingRows(took))),
    projects: asNow(projects, mapped(joined)),
    affiliations: asNow(people, byPerson(held)),
  };
}
