import { keeping } from '#app/kernel/kept.server.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { listPersons, type PersonRow } from '#app/records/contact/actor-store.server.ts';
import type { NetworkVersion } from './load.server.ts';

const persons = keeping<readonly PersonRow[]>(4);

/** Every person whom the viewer sees and the network knows, by name. */
export function personsOf(context: ReadContext, { key }: NetworkVersion): Promise<readonly PersonRow[]> {
  return persons(context).get(key, () => listPersons(context.db, context.scope));
}
