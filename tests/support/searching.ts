import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { type SearchAnswer, search } from '#app/operations/search.server.ts';
import type { Hit, Segment } from '#app/search/show.ts';

export const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');
export const marksOf = (segments: readonly Segment[]) =>
  segments.filter(({ hit }) => hit).map(({ text }) => text);

/** Asks the search as a door would. */
export async function searchFor(
  environment: Environment,
  actor: Actor,
  q: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<SearchAnswer> {
  // The type of what is presented is the type of what is found.
  return search.run(environment, actor, { q, ...more });
}

/** The hits of all kinds, in their order. */
export async function hitsFor(
  environment: Environment,
  actor: Actor,
  q: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Hit[]> {
  return (await searchFor(environment, actor, q, more)).groups.flatMap(({ hits }) => [...hits]);
}

export async function namesFor(environment: Environment, actor: Actor, q: string): Promise<string[]> {
  return (await hitsFor(environment, actor, q)).map(({ name }) => textOf(name));
}
