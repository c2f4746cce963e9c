import type { EvidenceRows } from '../evidence/rows.ts';
import type { Book } from './book.ts';
import { type Mentions, type Naming, namedIn } from './mentions.ts';

type AnyBook = Book<{ readonly id: string; readonly sortKey: string }>;

/** The records that name an organisation, itself or through somebody who has or had a function there. */
function recordsAround(mentions: Mentions, kind: Naming, organisationId: string): Set<string> {
  const found = new Set(mentions.of(kind, organisationId));
  for (const contactId of mentions.peopleAt(organisationId)) {
    for (const id of mentions.of(kind, contactId)) found.add(id);
  }
  return found;
}

/**
 * What can tie two organisations: the records that have to do with both, and
 * all functions of everybody in them. What ties these two comes out of it as
 * out of the whole.
 */
export function nearby(book: AnyBook, mentions: Mentions, pair: readonly [string, string]): EvidenceRows {
  const [a, b] = pair;
  const both = <Row>(kind: Naming, rows: ReadonlyMap<string, Row>) => {
    const one = recordsAround(mentions, kind, a);
    const other = recordsAround(mentions, kind, b);
    return [...one].filter((id) => other.has(id)).flatMap((id) => rows.get(id) ?? []);
  };
  const relationships = both('relationships', book.relationships);
  const meetings = both('meetings', book.meetings);
  const projects = both('projects', book.projects);
  const people = new Set([...mentions.peopleAt(a)].filter((id) => mentions.peopleAt(b).has(id)));
  for (const row of [...relationships, ...meetings]) for (const who of namedIn(row)) people.add(who);
  return {
    relationships,
    meetings,
    projects,
    affiliations: [...people].flatMap((id) => book.affiliations.get(id) ?? []),
  };
}
