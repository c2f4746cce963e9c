import type { FileBasis, FileEnd, FilePart } from './terms.ts';

interface Person {
  readonly legalBasis: string;
  readonly retainUntil: string | null;
  readonly removedAt: string | null;
}

interface Account {
  readonly sessions: ReadonlyArray<{ readonly endsAt: string }>;
}

export interface Retention {
  readonly part: FilePart;
  readonly basis: FileBasis;
  /** The ground that the office has chosen for a person's record. */
  readonly legalBasis: string | null;
  readonly end: FileEnd;
  /** A day or an instant, where the end has one. */
  readonly until: string | null;
}

function row(part: FilePart, basis: FileBasis, end: FileEnd, until: string | null = null): Retention {
  return { part, basis, legalBasis: null, end, until };
}

function recordEnd({ retainUntil, removedAt }: Person): readonly [end: FileEnd, until: string | null] {
  if (removedAt) return ['bin', removedAt];
  return retainUntil ? ['date', retainUntil] : ['unset', null];
}

function ofPerson(person: Person): Retention[] {
  const recorded = [
    row('person', 'RECORD', ...recordEnd(person)),
    row('ties', 'RECORD', 'with-person'),
    row('meetings', 'RECORD', 'with-meeting'),
    row('listings', 'RECORD', 'with-listing'),
  ];
  return [
    ...recorded.map((part) => ({ ...part, legalBasis: person.legalBasis })),
    row('readings', 'ACCOUNTABILITY', 'year'),
  ];
}

/** On what ground each part is kept, and when it goes; it says nothing that the product does not do. */
export function retentionOf(person: Person | null, { sessions }: Account): Retention[] {
  const lastSession = sessions
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  return [
    ...(person ? ofPerson(person) : []),
    row('account', 'ACCESS', 'with-account'),
    ...(lastSession ? [row('sessions', 'SECURITY', 'date', lastSession)] : []),
    row('links', 'ACCESS', 'proof'),
    row('protocol', 'ACCOUNTABILITY', 'emptied'),
    row('requests', 'DUTY', 'proof'),
  ];
}
