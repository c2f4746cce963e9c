import { isRecordId } from '#app/kernel/json.ts';
import { networkFilter } from '#app/network/filter.ts';
import { networkLook } from '#app/network/look-query.ts';

/** What of an address a view keeps: how the network is narrowed and looked at, and who is chosen. */
const names: readonly string[] = [
  ...Object.keys(networkFilter.shape),
  ...Object.keys(networkLook.shape),
  'actor',
  'tie',
];

/** The query without what is nothing of the network's. */
export function cleanedQuery(query: string): string {
  const known = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== '' && names.includes(name),
  );
  return new URLSearchParams(known).toString();
}

/** The actors that a query names: the chosen ones, or both ends of the chosen tie. */
export function namedIn(query: string): string[] {
  const parameters = new URLSearchParams(query);
  const ids = ['actor', 'tie'].flatMap((name) => (parameters.get(name) ?? '').split('.'));
  return ids.filter(isRecordId);
}

/** The query without a choice that the viewer may not see. */
export function withoutUnseen(query: string, seen: ReadonlySet<string>): string {
  const parameters = new URLSearchParams(query);
  for (const name of ['actor', 'tie']) {
    const ids = (parameters.get(name) ?? '').split('.');
    if (!ids.every((id) => seen.has(id))) parameters.delete(name);
  }
  return parameters.toString();
}

/** For whom a query shows the network. */
export function audienceIn(query: string) {
  return networkFilter.parse(Object.fromEntries(new URLSearchParams(query))).audience;
}

/** The query for another audience. */
export function shownTo(query: string, audience: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set('audience', audience);
  return parameters.toString();
}
