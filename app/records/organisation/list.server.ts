import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { type Age, borderOf } from '#app/kernel/age.ts';
import { checkbox, filterAge, filterChoice, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { ownFilter, withOwnConditions } from '../own-field/own-field.ts';
import {
  countMatchingOrganisations,
  listOrganisationRows,
  type OrganisationFilter,
} from './list-store.server.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisationLine } from './present.ts';
import { organisationSorts, sectors } from './terms.ts';

/** What narrows the list; a value that nobody could mean is none. */
export const organisationFilterShape = {
  q: query(),
  sector: filterChoice(sectors),
  kind: filterText(),
  county: filterText(),
  region: filterText(),
  tag: filterText(),
  steward: filterText(),
  contact: filterAge(),
  confirmed: filterAge(),
  changed: filterAge(),
  own: ownFilter(),
};

export const organisationFilterNames = Object.keys(organisationFilterShape).filter((name) => name !== 'own');
export const organisationFilterInput = withOwnConditions(z.object(organisationFilterShape));

const listShape = z.object({
  ...organisationFilterShape,
  binned: checkbox().catch(false),
  /** The reader does not show tags, so none are read. */
  untagged: checkbox().catch(false),
  /** They show fields of the office's own. */
  owned: checkbox().catch(false),
  sort: z.enum(organisationSorts).catch('name'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

const listInput = withOwnConditions(listShape);

type Typed = Omit<OrganisationFilter, 'contact' | 'confirmed' | 'changed' | 'allOwn'> & {
  readonly [Name in 'contact' | 'confirmed' | 'changed']: Age | null;
};

/** The filter as it applies to this actor: nobody finds out by filtering what is not shown to them. */
export function organisationFilterFor(filter: Typed, actor: Actor, today: string): OrganisationFilter {
  const border = (age: Age | null) => age && borderOf(age, today);
  const sees = (field: 'steward' | 'lastContact' | 'ownFields') =>
    shows(organisationPermissions, field, audienceOf(actor));
  return {
    ...filter,
    allOwn: sees('ownFields'),
    steward: sees('steward') ? filter.steward : null,
    contact: sees('lastContact') ? border(filter.contact) : null,
    confirmed: border(filter.confirmed),
    changed: border(filter.changed),
  };
}

function pageFor({ db, scope, actor, today }: ReadContext, input: z.output<typeof listInput>) {
  const { sort, size, after, before, untagged, owned, ...typed } = input;
  const filter = organisationFilterFor(typed, actor, today);
  const rows = listOrganisationRows(
    db,
    scope,
    filter,
    sort,
    { size, after, before },
    {
      tags: !untagged,
      own: owned,
    },
  );
  return { filter, rows };
}

/** `organisation.list`: a filtered, sorted page of the organisations that the actor sees, and how many there are. */
export const listOrganisationsUseCase = defineRead({
  name: 'organisation.list',
  input: listInput,
  may: (actor, _loaded, input) =>
    input.binned
      ? allowed(organisationPermissions, 'restore', actor)
      : allowed(organisationPermissions, 'list', actor),
  async run(context, input) {
    const { filter, rows } = pageFor(context, input);
    const [page, total] = await Promise.all([
      rows,
      countMatchingOrganisations(context.db, context.scope, filter),
    ]);
    return { ...page, total };
  },
  present: (page, actor) => ({
    ...page,
    items: page.items.map((row) => presentOrganisationLine(row, actor)),
  }),
});

/** `organisation.export`: the same page by page, for a file; nobody counts then. */
export const exportOrganisations = defineRead({
  name: 'organisation.export',
  input: withOwnConditions(listShape.omit({ binned: true })),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  run: (context, input) => pageFor(context, { ...input, binned: false }).rows,
  present: (page, actor) => ({
    ...page,
    items: page.items.map((row) => presentOrganisationLine(row, actor)),
  }),
});
