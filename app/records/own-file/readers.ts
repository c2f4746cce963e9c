interface Reading {
  readonly day: string;
  readonly userId: string;
}

/** Who has looked, and on which days, the latest reader first; of an account that is gone no name is left. */
export function presentReaders(readings: readonly Reading[], names: ReadonlyMap<string, string>) {
  const days = new Map<string, string[]>();
  for (const { userId, day } of readings) days.set(userId, [...(days.get(userId) ?? []), day]);
  return [...days]
    .map(([userId, theirs]) => ({ name: names.get(userId) ?? null, days: theirs.toSorted().reverse() }))
    .sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? 1 : -1));
}

interface Writing {
  readonly at: Date;
  readonly actorId: string | null;
}

/** When the record was written, and by whom; without an account it was the operator or the seed. */
export function presentWriters(writings: readonly Writing[], names: ReadonlyMap<string, string>) {
  return writings.map(({ at, actorId }) => ({
    at: at.toISOString(),
    name: actorId === null ? null : (names.get(actorId) ?? null),
    byOperator: actorId === null,
  }));
}

export type PresentedReader = ReturnType<typeof presentReaders>[number];
export type PresentedWriting = ReturnType<typeof presentWriters>[number];
