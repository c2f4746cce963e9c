/** What of an address changes how the network is looked at, and nothing of what is shown. */
const looks: ReadonlySet<string> = new Set([
  ...['view', 'sort', 'actor', 'tie', 'ansicht'],
  ...['size', 'layout', 'group', 'colour', 'depth'],
]);

/** The query without names that are not asked for. */
export function queryWithout(
  query: Readonly<Record<string, string>>,
  names: { readonly has: (name: string) => boolean },
): string {
  return new URLSearchParams(Object.entries(query).filter(([name]) => !names.has(name))).toString();
}

/** Where the picture of a query is fetched: one address, and so one ETag, however it is looked at. */
export function pictureUrl(query: Readonly<Record<string, string>>): string {
  const asked = queryWithout(query, looks);
  return `/netzwerk/daten${asked && `?${asked}`}`;
}

/** The query of files and tables: what is shown, not how it is looked at. */
export function pictureQuery(query: Readonly<Record<string, string>>): string {
  return queryWithout(query, looks);
}
