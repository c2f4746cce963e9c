import type {
  AffiliationRow,
  EvidenceRows,
  MeetingRow,
  ProjectRow,
  RelationshipRow,
} from '../evidence/rows.ts';

/** Records as they now stand, by id; null: not there any more, or not for this viewer. */
export type Page<Row> = ReadonlyArray<readonly [id: string, row: Row | null]>;

/** What of a viewer's network has come, changed or gone. Affiliations come by person, all of each. */
export interface Pages<Actor> {
  readonly actors: Page<Actor>;
  readonly relationships: Page<RelationshipRow>;
  readonly meetings: Page<MeetingRow>;
  readonly projects: Page<ProjectRow>;
  readonly affiliations: Page<readonly AffiliationRow[]>;
}

export const noPages = {
  actors: [],
  relationships: [],
  meetings: [],
  projects: [],
  affiliations: [],
} as const;

/** How lists of actors are ordered: by name, in the order of code units, so that every thread agrees. */
interface Ordered {
  readonly id: string;
  readonly sortKey: string;
}

function byName(one: Ordered, other: Ordered): number {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

export function putInto<Row>(rows: Map<string, Row>, page: Page<Row>): void {
  for (const [id, row] of page) {
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
}

/** All that one viewer may see of what ties are derived from, by id. */
export class Book<Actor extends Ordered> {
  readonly actors = new Map<string, Actor>();
  readonly relationships = new Map<string, RelationshipRow>();
  readonly meetings = new Map<string, MeetingRow>();
  readonly projects = new Map<string, ProjectRow>();
  readonly affiliations = new Map<string, readonly AffiliationRow[]>();
  #sorted: readonly Actor[] | null = null;

  put(pages: Pages<Actor>): void {
    if (pages.actors.length > 0) this.#sorted = null;
    putInto(this.actors, pages.actors);
    putInto(this.relationships, pages.relationships);
    putInto(this.meetings, pages.meetings);
    putInto(this.projects, pages.projects);
    putInto(this.affiliations, pages.affiliations);
  }

  /** By name; the same list until an actor comes, changes or goes. */
  sortedActors(): readonly Actor[] {
    this.#sorted ??= [...this.actors.values()].sort(byName);
    return this.#sorted;
  }

  rows(): EvidenceRows {
    return {
      relationships: [...this.relationships.values()],
      meetings: [...this.meetings.values()],
      projects: [...this.projects.values()],
      affiliations: [...this.affiliations.values()].flat(),
    };
  }
}
