interface Entry {
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly children?: readonly Entry[] | undefined;
}

/** An id that names nothing. */
export const someId = '01900000-0000-7000-8000-000000000000';

/** Every address of the build. */
export function patterns(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => [
    ...(entry.path ? [`/${entry.path}`] : entry.index ? ['/'] : []),
    ...patterns(entry.children ?? []),
  ]);
}
