/** The address of a list by its parameters. None at all would bring back the last state, so it says that none are meant. */
export function listAddress(parameters: URLSearchParams): string {
  const filled = new URLSearchParams([...parameters].filter(([, value]) => value !== ''));
  return filled.size > 0 ? `?${filled}` : '?alle';
}

/** The same parameters on the first page, some of them changed; null takes one away. */
export function changedAddress(
  parameters: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(parameters);
  for (const gone of ['after', 'before', 'alle']) next.delete(gone);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return listAddress(next);
}

const paths: Readonly<Record<string, string>> = {
  organisation: '/organisationen',
  contact: '/kontakte',
  meeting: '/treffen',
  tagged: '/verwaltung/schlagwoerter',
};

/** Where a list stands. */
export function listPath(list: string): string {
  return paths[list] ?? '/';
}
