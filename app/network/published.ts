import type { AttendanceRow } from './evidence/rows.ts';
import type { Pages } from './live/book.ts';

/**
 * How many make a group that bodies and press are shown: of fewer, what is said
 * of the group is said of somebody. docs/decisions/0029.
 */
export const leastGroup = 3;

/** Relationships that are somebody's, not their organisation's, whoever declared them. */
const personal = new Set(['informal']);

function organisationsAt(attendances: readonly AttendanceRow[]): AttendanceRow[] {
  const ids = new Set(attendances.map(({ organisationId }) => organisationId));
  const status = (id: string) =>
    attendances.some((row) => row.organisationId === id && row.status === 'ATTENDED')
      ? 'ATTENDED'
      : 'INVITED';
  return [...ids]
    .filter((id) => id !== null)
    .map((organisationId) => ({ contactId: null, organisationId, status: status(organisationId) }));
}

/**
 * What of the rows bodies and press may be shown: organisations and what ties
 * them as such. No person is in it, no title, no dispute, and nothing in which
 * fewer than three organisations took part; what is left out is no row at all.
 */
export function publishedPages<Actor>(pages: Pages<Actor>): Pages<Actor> {
  return {
    actors: pages.actors,
    relationships: pages.relationships.map(([id, row]) => {
      const shown =
        row &&
        row.status !== 'DISPUTED' &&
        !personal.has(row.title) &&
        !row.from.contactId &&
        !row.to.contactId;
      return [id, shown ? row : null] as const;
    }),
    meetings: pages.meetings.map(([id, row]) => {
      const attendances = organisationsAt(row?.attendances ?? []);
      const there = attendances.filter(({ status }) => status === 'ATTENDED');
      return [
        id,
        row && there.length >= leastGroup ? { ...row, title: '', attendances: there } : null,
      ] as const;
    }),
    projects: pages.projects.map(([id, row]) => {
      const there = new Set(row?.participants.map(({ organisationId }) => organisationId));
      return [id, row && there.size >= leastGroup ? { ...row, title: '' } : null] as const;
    }),
    affiliations: pages.affiliations.map(([id]) => [id, null] as const),
  };
}
