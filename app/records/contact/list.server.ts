import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { type Age, borderOf } from '#app/kernel/age.ts';
import { checkbox, filterAge, filterText, id, pageSize, query } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { ownFilter, withOwnConditions } from '../own-field/own-field.ts';
import { type ContactFilter, countMatchingContacts, listContactRows } from './list-store.server.ts';
import { contactPermissions } from './policy.ts';
import { presentContactLine } from './present.ts';
import { contactSorts } from './terms.ts';

/** What narrows the list; a value that nobody could mean is none. */
export const contactFilterShape = {
  q: query(),
  organisation: id()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  region: filterText(),
  county: filterText(),
  sector: filterText(),
  steward: filterText(),
  tag: filterText(),
  contact: filterAge(),
  changed: filterAge(),
  own: ownFilter(),
};

export const contactFilterNames = Object.keys(contactFilterShape).filter((name) => name !== 'own');
export const contactFilterInput = withOwnConditions(z.object(contactFilterShape));

const listShape = z.object({
  ...contactFilterShape,
  binned: checkbox().catch(false),
  /** The reader does not show tags, so none are read; the same for channels. */
  untagged: checkbox().catch(false),
  unreachable: checkbox().catch(false),
  /** They show fields of the office's own. */
  owned: checkbox().catch(false),
  sort: z.enum(contactSorts).catch('name'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

const listInput = withOwnConditions(listShape);

type Typed = Omit<ContactFilter, 'contact' | 'changed' | 'allOwn'> & {
  readonly [Name in 'contact' | 'changed']: Age | null;
};

/** The filter as it applies to this actor: nobody finds out by filtering what is not shown to them. */
export function contactFilterFor(filter: Typed, actor: Actor, today: string): ContactFilter {
  const audience = audienceOf(actor);
  const border = (age: Age | null) => age && borderOf(age, today);
  return {
    ...filter,
    allOwn: shows(contactPermissions, 'ownFields', audience),
    steward: shows(organisationPermissions, 'steward', audience) ? filter.steward : null,
    tag: shows(contactPermissions, 'tags', audience) ? filter.tag : null,
    contact: shows(contactPermissions, 'lastContact', audience) ? border(filter.contact) : null,
    // Of other organisations that its people work for a partner is told nothing.
    ...(audience === 'partner' && { county: null, sector: null, organisation: null }),
    changed: border(filter.changed),
  };
}

function pageFor({ db, scope, actor, today }: ReadContext, input: z.output<typeof listInput>) {
  const { sort, size, after, before, untagged, unreachable, owned, ...typed } = input;
  const filter = contactFilterFor(typed, actor, today);
  const sees = (field: 'tags' | 'channels') => shows(contactPermissions, field, audienceOf(actor));
  const shown = {
    tags: !untagged && sees('tags'),
    channels: !unreachable && sees('channels'),
    own: owned,
  };
  const rows = listContactRows(db, scope, filter, { sort, today }, { size, after, before }, shown);
  return { filter, rows };
}

type Lines = Awaited<ReturnType<typeof pageFor>['rows']>;

function linesFor({ items, ...page }: Lines, { actor, today }: ReadContext) {
  return { ...page, items: items.map((row) => presentContactLine(row, actor, today)) };
}

/** `contact.list`: a filtered, sorted page of the people that the actor sees, and how many there are. */
export const listContactsUseCase = defineRead({
  name: 'contact.list',
  input: listInput,
  may: (actor, _loaded, input) => allowed(contactPermissions, input.binned ? 'restore' : 'list', actor),
  async run(context, input) {
    const { filter, rows } = pageFor(context, input);
    const [page, total] = await Promise.all([
      rows,
      countMatchingContacts(context.db, context.scope, filter, context.today),
    ]);
    return { ...linesFor(page, context), total };
  },
});

/** `contact.export`: the same page by page, for a file; nobody counts then. */
export const exportContacts = defineRead({
  name: 'contact.export',
  input: withOwnConditions(listShape.omit({ binned: true })),
  may: (actor) => allowed(contactPermissions, 'list', actor),
  async run(context, input) {
    return linesFor(await pageFor(context, { ...input, binned: false }).rows, context);
  },
});
