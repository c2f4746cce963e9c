import { foldOf } from '../evidence/fold.ts';
import { dayNumber } from '../evidence/span.ts';
import type { World } from './world.ts';

/** Who alone stands for an organisation in a record: `meeting 0198… <organisation>` → the person. */
type Standing = ReadonlyMap<string, string>;

/** In each meeting, the organisations for which one person alone was there. */
function standingAlone({ question, rows }: World): Standing {
  const ids = question.actors.map(({ id }) => id);
  const fold = foldOf('organisation', ids, rows.affiliations);
  const alone = new Map<string, string>();
  for (const meeting of rows.meetings) {
    const present = new Map<string, Set<string | null>>();
    for (const attendance of meeting.attendances) {
      if (attendance.status !== 'ATTENDED') continue;
      const actor = fold.attending(attendance, dayNumber(meeting.day));
      const id = actor === undefined ? undefined : ids[actor];
      if (id === undefined) continue;
      present.set(id, (present.get(id) ?? new Set()).add(attendance.contactId));
    }
    for (const [id, people] of present) {
      const [only = null] = people;
      if (people.size === 1 && only !== null) alone.set(`meeting ${meeting.id} ${id}`, only);
    }
  }
  return alone;
}

/** Without which people a record ties nobody: those whom it is about, a relationship's ends or whoever has two functions. */
function peopleOfRecords({ rows }: World): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { id, from, to } of rows.relationships) {
    const ends = [from.contactId, to.contactId].filter((contact) => contact !== null);
    if (ends.length > 0) found.set(`relationship ${id}`, ends);
  }
  for (const { contactId } of rows.affiliations) found.set(`people ${contactId}`, [contactId]);
  return found;
}

/**
 * The ties that would not be there without a person: of which every piece of
 * evidence needs them, because they alone stood for one of the two ends, or
 * because it is about them. Other ties would weigh less; these would end.
 */
export function tiesCarriedBy(world: World): Map<string, number[]> {
  const { records, now } = world.evidence;
  const alone = standingAlone(world);
  const about = peopleOfRecords(world);
  const carriers = new Map<number, Set<string>>();
  for (const [place, tie] of now.tie.entries()) {
    const record = records[now.record[place] ?? 0] ?? '';
    const sole = world.ends(tie).flatMap((id) => alone.get(`${record} ${id}`) ?? []);
    const needed = new Set([...sole, ...(about.get(record) ?? [])]);
    const known = carriers.get(tie);
    carriers.set(tie, known ? new Set([...known].filter((id) => needed.has(id))) : needed);
  }
  // Whom the viewer may not see can have been somewhere for an organisation, but is nobody here.
  const visible = new Set(world.rows.affiliations.map(({ contactId }) => contactId));
  const carried = new Map<string, number[]>();
  for (const [tie, people] of carriers) {
    for (const person of people)
      if (visible.has(person)) carried.set(person, [...(carried.get(person) ?? []), tie]);
  }
  return carried;
}
