import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { filterChoice, filterText, id, query } from '#app/kernel/field.ts';
import { fold } from '#app/kernel/text.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '../contact/name.ts';
import { listPublishedPeople } from '../contact/published-store.server.ts';
import { listWishedOf } from '../introduction/wish-store.server.ts';
import { countiesOfPublished, findPublished, listPublished } from './directory-store.server.ts';
import { readableFields } from './level.ts';
import { organisationPermissions } from './policy.ts';
import { presentPublished, presentPublishedLine } from './present.ts';
import { sectors } from './terms.ts';

const size = 25;

const ownIdOf = ({ scope }: ReadContext) => (scope.kind === 'organisation' ? scope.organisationId : '');

/** `organisation.list-published`: who else is there, as far as they show themselves to partners. */
export const listDirectory = defineRead({
  name: 'organisation.list-published',
  input: z.object({
    q: query(),
    sector: filterChoice(sectors),
    county: filterText(),
    tag: filterText(),
    after: z.string().max(1000).optional().catch(undefined),
    before: z.string().max(1000).optional().catch(undefined),
  }),
  may: (actor) => allowed(organisationPermissions, 'list-published', actor),
  async run(context, { q, sector, county, tag, after, before }) {
    const { db, scope } = context;
    const filter = { q, sector, county, tag: tag && fold(tag), besides: ownIdOf(context) };
    const [page, counties] = await Promise.all([
      listPublished(db, scope, filter, { size, after, before }),
      countiesOfPublished(db, scope, filter.besides),
    ]);
    return { ...page, items: page.items.map(presentPublishedLine), counties };
  },
});

/** `organisation.view-published`: one of them, field by field as it wants to be seen, and whether an introduction was asked for. */
export const viewPublished = defineRead({
  name: 'organisation.view-published',
  input: z.strictObject({ id: id() }),
  load: async (context, input) => {
    const row = await findPublished(context.db, context.scope, input.id);
    if (!row || row.id === ownIdOf(context)) throw notFound();
    return row;
  },
  may: (actor) => allowed(organisationPermissions, 'view-published', actor),
  async run(context, _input, row) {
    const { db, today } = context;
    const showsPeople = readableFields(row, 'partner')('people');
    const [people, wished] = await Promise.all([
      showsPeople ? listPublishedPeople(db, row.id, today) : [],
      listWishedOf(db, ownIdOf(context)),
    ]);
    return {
      profile: presentPublished(row),
      people: people.map((person) => ({
        id: person.id,
        name: fullName(person),
        position: person.affiliations[0]?.position ?? null,
        channels: person.channels.map(({ kind, value }) => ({ kind, value })),
      })),
      wished: wished.has(row.id),
    };
  },
});
