import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { describeContact } from '#app/records/contact/representation-store.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import type { End } from './relationship.ts';
import { listRelationshipTypes } from './store.server.ts';

interface Declared {
  readonly typeKey: string;
  readonly from: End;
  readonly to: End;
}

async function isVisible({ db, scope }: ReadContext, { kind, id }: End): Promise<boolean> {
  if (kind === 'contact') return (await describeContact(db, scope, id)) !== null;
  return (await visibleOrganisationIds(db, scope, [id])).has(id);
}

/** The columns of kind and ends; both ends must be visible to whoever writes. */
export async function endColumns(context: ReadContext, { typeKey, from, to }: Declared) {
  const types = await listRelationshipTypes(context.db);
  if (!types.some(({ key }) => key === typeKey)) throw invalidField('typeKey', 'choice');
  if (!(await isVisible(context, from))) throw invalidField('from', 'not-visible');
  if (!(await isVisible(context, to))) throw invalidField('to', 'not-visible');
  const idOf = (end: End, kind: End['kind']) => (end.kind === kind ? end.id : null);
  return {
    typeKey,
    fromOrganisationId: idOf(from, 'organisation'),
    fromContactId: idOf(from, 'contact'),
    toOrganisationId: idOf(to, 'organisation'),
    toContactId: idOf(to, 'contact'),
  };
}
