import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { nameContacts } from '#app/records/contact/representation-store.server.ts';
import { nameMeetings } from '#app/records/meeting/bin-store.server.ts';
import { nameOrganisations } from '#app/records/organisation/actor-store.server.ts';
import { nameProjects } from '#app/records/project/store.server.ts';
import type { IntroductionNames } from './present.ts';
import type { IntroductionRow } from './store.server.ts';

const present = (ids: ReadonlyArray<string | null>) => [...new Set(ids)].filter((id) => id !== null);

/** What these introductions point at, by name, as far as the viewer sees it: one question a kind. */
export async function namesOf(
  { db, scope }: Pick<ReadContext, 'db' | 'scope'>,
  rows: readonly IntroductionRow[],
): Promise<IntroductionNames> {
  const none = new Map<string, string>();
  const ask = async (
    lookup: (on: typeof db, within: typeof scope, ids: readonly string[]) => Promise<Map<string, string>>,
    ids: readonly string[],
  ) => (ids.length === 0 ? none : lookup(db, scope, ids));
  const [contacts, organisations, meetings, projects] = await Promise.all([
    ask(nameContacts, present(rows.flatMap(({ aContactId, bContactId }) => [aContactId, bContactId]))),
    ask(nameOrganisations, present(rows.map(({ brokerId }) => brokerId))),
    ask(nameMeetings, present(rows.map(({ meetingId }) => meetingId))),
    ask(nameProjects, present(rows.map(({ projectId }) => projectId))),
  ]);
  return { contacts, organisations, meetings, projects };
}
