import type { SearchAnswer } from '#app/operations/search.server.ts';
import type { Hit } from '#app/search/show.ts';

const folders: Readonly<Record<Hit['kind'], string>> = {
  organisation: '/organisationen',
  contact: '/kontakte',
  meeting: '/treffen',
  project: '/projekte',
};

/** Where a found record is read. */
export function addressOf({ kind, id }: Pick<Hit, 'kind' | 'id'>): string {
  return `${folders[kind]}/${id}`;
}

/** The page with all results of a text. */
export function allResults(text: string): string {
  return `/suche?${new URLSearchParams({ q: text })}`;
}

function isAnswer(body: unknown): body is SearchAnswer {
  return typeof body === 'object' && body !== null && 'groups' in body && Array.isArray(body.groups);
}

/** The best results for a text, in the order in which they are shown. */
export async function fetchBest(text: string, signal: AbortSignal): Promise<SearchAnswer['groups']> {
  const response = await fetch(`/suche/beste?${new URLSearchParams({ q: text })}`, { signal });
  const body: unknown = response.ok ? await response.json() : null;
  if (!isAnswer(body)) throw new Error(`The search answered ${response.status}`);
  return body.groups;
}
