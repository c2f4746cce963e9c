import { type Gathering, gather, gatherAcross, type Reading, visibleSpan } from './gathering.ts';
import type { MeetingRow, ProjectRow } from './rows.ts';
import { dayNumber, type Span, spanOf } from './span.ts';

/** Declared: somebody says so. Observed: it left a trace in the record. */
export const layers = ['declared', 'observed'] as const;
export type Layer = (typeof layers)[number];

interface Kind<Id extends string> {
  readonly id: Id;
  readonly layer: Layer;
  /** Weight of one fresh piece of evidence of strength 1 with one partner. The unit is a meeting of two, today. */
  readonly base: number;
  /** From when it ages: a meeting at once, what lasts only after its end. */
  readonly ages: 'from-its-day' | 'after-its-end';
  readonly collect: (reading: Reading) => Gathering[];
  /** What counts nothing because somebody says it is not so: known, that it can be marked. */
  readonly collectDisputed?: (reading: Reading) => Gathering[];
}

/** What a call or an e-mail says about a tie beside a conversation face to face: an estimate of ours. */
const meetingStrength: Readonly<Record<string, number>> = { CALL: 0.5, EMAIL: 0.25 };

/** Only what took place, and only those who were there. */
function collectMeeting(row: MeetingRow, reading: Reading): Gathering | null {
  if (row.status !== 'TOOK_PLACE') return null;
  const day = dayNumber(row.day);
  const span = visibleSpan({ start: day, end: day }, reading);
  if (!span) return null;
  const actors = new Set<number>();
  for (const attendance of row.attendances) {
    const actor = attendance.status === 'ATTENDED' ? reading.fold.attending(attendance, day) : undefined;
    if (actor !== undefined) actors.add(actor);
  }
  if (actors.size < 2) return null;
  return {
    id: row.id,
    title: row.title,
    status: row.kind,
    strength: meetingStrength[row.kind] ?? 1,
    actors: [...actors].sort((a, b) => a - b),
    partners: actors.size - 1,
    start: day,
    end: day,
  };
}

const projectsThatTie = new Set(['APPROVED', 'RUNNING', 'DONE']);

/** A finished project without an end is dated by its beginning; without either it can't be dated and counts nothing. */
function projectSpan(row: ProjectRow): Span | null {
  if (!projectsThatTie.has(row.status)) return null;
  if (row.status !== 'DONE') return spanOf(row.startsOn, row.endsOn);
  const end = row.endsOn ?? row.startsOn;
  return end === null ? null : spanOf(row.startsOn, end);
}

function collectProject(row: ProjectRow, reading: Reading): Gathering[] {
  const span = projectSpan(row);
  if (!span) return [];
  const standings = row.participants.flatMap(({ organisationId, from, to }) => {
    const actor = reading.fold.participating(organisationId);
    const own = spanOf(from, to);
    const start = Math.max(own.start, span.start);
    const end = Math.min(own.end, span.end);
    return actor === undefined || start > end ? [] : [{ actor, start, end }];
  });
  return gather({ id: row.id, title: row.title, status: row.status, strength: 1 }, standings, reading);
}

function collectRelationships(reading: Reading, disputed: boolean): Gathering[] {
  return reading.rows.relationships
    .filter((row) => (row.status === 'DISPUTED') === disputed)
    .flatMap((row) => {
      const shared = { id: row.id, title: row.title, status: row.status, strength: row.strength };
      const sides = [reading.fold.standing(row.from), reading.fold.standing(row.to)] as const;
      return gatherAcross(shared, spanOf(row.since, row.until), sides, reading);
    });
}

const relationship: Kind<'relationship'> = {
  id: 'relationship',
  layer: 'declared',
  base: 1,
  ages: 'after-its-end',
  collect: (reading) => collectRelationships(reading, false),
  collectDisputed: (reading) => collectRelationships(reading, true),
};

const meeting: Kind<'meeting'> = {
  id: 'meeting',
  layer: 'observed',
  base: 1,
  ages: 'from-its-day',
  collect: (reading) => reading.rows.meetings.flatMap((row) => collectMeeting(row, reading) ?? []),
};

const project: Kind<'project'> = {
  id: 'project',
  layer: 'observed',
  base: 2,
  ages: 'after-its-end',
  collect: (reading) => reading.rows.projects.flatMap((row) => collectProject(row, reading)),
};

const people: Kind<'people'> = {
  id: 'people',
  layer: 'observed',
  base: 1,
  ages: 'after-its-end',
  collect: (reading) =>
    reading.fold
      .affiliated()
      .flatMap(({ id, standings }) =>
        gather({ id, title: '', status: null, strength: 1 }, standings, reading),
      ),
};

/**
 * The kinds of evidence, one row each; whoever adds a kind adds a row and what
 * it reads. The bases are the office's yardstick, chosen so that they compare:
 *
 * - `meeting` 1: the unit. With k actors each pair gets 1/(k−1) of it, so that
 *   every actor takes one meeting's worth from it however many were there
 *   (M. E. J. Newman, "Scientific collaboration networks. II", Physical Review
 *   E 64, 016132, 2001, eq. 2). A call counts half, an e-mail a quarter.
 * - `relationship` 1 for each of its strengths 1–5. Meeting of two every
 *   quarter adds up to 5.8 at a half-life of a year, meeting once a year to
 *   between 1 and 2: so strength 5 is declared contact every quarter, strength
 *   1 contact once a year. It doesn't age while it holds. Disputed ones count
 *   nothing.
 * - `project` 2: working together counts as two meetings while the project
 *   runs, shared among its k participants like a meeting; it ages after the end.
 * - `people` 1: a person with functions in two organisations at once ties them
 *   as long as both last (at the level of people: colleagues in one
 *   organisation), shared like a meeting.
 */
export const evidenceKinds = [relationship, meeting, project, people] as const satisfies ReadonlyArray<
  Kind<string>
>;

export type EvidenceKind = (typeof evidenceKinds)[number];

export type EvidenceKindId = (typeof evidenceKinds)[number]['id'];
