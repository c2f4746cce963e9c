import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import type { ArrangedList } from '#app/records/account/terms.ts';
import { contactFilterNames } from '#app/records/contact/list.server.ts';
import { meetingFilterNames } from '#app/records/meeting/list.server.ts';
import { organisationFilterNames } from '#app/records/organisation/list.server.ts';
import { isOwnFilter } from '../own-field/terms.ts';
import { savedFilterPermissions } from './policy.ts';
import { savedFilterSnapshot } from './present.ts';
import { assertShareable, mayShare, readerOf } from './reader.server.ts';
import { savedFilterInput } from './saved-filter.ts';
import { findSavedFilter, insertSavedFilter, isNameTaken } from './store.server.ts';

const namesOf: Readonly<Record<ArrangedList, readonly string[]>> = {
  organisation: organisationFilterNames,
  contact: contactFilterNames,
  meeting: meetingFilterNames,
};

function cleanedQuery(list: ArrangedList, query: string): string {
  const known = [...new URLSearchParams(query)].filter(
    ([name, value]) => value !== '' && (name === 'sort' || namesOf[list].includes(name) || isOwnFilter(name)),
  );
  return new URLSearchParams(known).toString();
}

/** `saved-filter.save`: what a list shows now, under a name; sent twice by one page it is kept once. */
export const saveFilter = defineWrite({
  name: 'saved-filter.save',
  input: savedFilterInput,
  may: (actor, _loaded, { regionKey }) => {
    const verdict = allowed(savedFilterPermissions, 'save', actor);
    return verdict === true ? mayShare(actor, regionKey) : verdict;
  },
  async run(context, { id: chosen, list, name, query, regionKey }) {
    const { db, actor, now, newId, history } = context;
    const ownerId = userIdOf(actor);
    if (ownerId === null) throw new Failure('forbidden', 'forbidden-role');
    if (chosen && (await findSavedFilter(db, readerOf(context), chosen))) return { id: chosen, name };
    await assertShareable(context, regionKey);
    const row = {
      id: chosen ?? newId(),
      list,
      name,
      sortKey: sortKeyOf(name) || name,
      query: cleanedQuery(list, query),
      ownerId,
      regionKey,
    };
    if (await isNameTaken(db, row)) throw invalidField('name', 'taken');
    await insertSavedFilter(db, { ...row, createdAt: now, updatedAt: now });
    history.record({
      recordKind: 'saved-filter',
      recordId: row.id,
      version: 1,
      after: savedFilterSnapshot(row),
    });
    return { id: row.id, name };
  },
});
