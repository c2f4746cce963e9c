import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { findSender } from '../account/sender-store.server.ts';
import { listFieldsOfAction } from '../concept/store.server.ts';
import { findPublished, listPublished } from '../organisation/directory-store.server.ts';
import { readableFields } from '../organisation/level.ts';
import { presentPublished } from '../organisation/present.ts';
import type { LevelledField } from '../organisation/terms.ts';
import { listRelationshipsOf, listRelationshipTypes } from '../relationship/store.server.ts';
import { openingInput, searchInput } from './campaign.ts';
import { openLink } from './link.server.ts';
import { presentAskedTies } from './present-ties.ts';
import type { RequestRow } from './request-store.server.ts';
import { type AnswerFieldName, answerFieldNames, mostTies } from './terms.ts';
import { listTies } from './tie-store.server.ts';

/** By which level a field is shown; the others are part of every profile. */
const levelOf: Readonly<Partial<Record<AnswerFieldName, LevelledField>>> = {
  description: 'description',
  street: 'address',
  postcode: 'address',
  website: 'website',
  email: 'email',
  phone: 'phone',
  employees: 'employees',
  fieldOfActionIds: 'fieldsOfAction',
  languages: 'languages',
};

/** Which fields of the profile the page asks for: those that partners are shown. */
export function askedFields(row: Parameters<typeof readableFields>[0]): readonly AnswerFieldName[] {
  const reads = readableFields(row, 'partner');
  return answerFieldNames.filter((name) => {
    const level = levelOf[name];
    return level === undefined || reads(level);
  });
}

async function invitedBy({ db }: ReadContext, { campaign }: RequestRow) {
  return campaign.createdById ? findSender(db, campaign.createdById) : null;
}

/**
 * `campaign.open`: what the holder of a link sees: the profile as partners see
 * it, the ties that are asked about, and what was answered. Looking notes
 * nothing: mail programs open links before people do.
 */
export const openRequest = defineRead({
  name: 'campaign.open',
  input: openingInput,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  async run(_context, _input, { request, own, context }) {
    const { db, scope, today, newId } = context;
    const regions = own.regions.map(({ region }) => region.key);
    const [rows, ties, types, sender, fieldsOfAction] = await Promise.all([
      listRelationshipsOf(db, scope, { organisationId: own.id }),
      listTies(db, request.id),
      listRelationshipTypes(db),
      invitedBy(context, request),
      listFieldsOfAction(db, regions),
    ]);
    const { asked, others } = presentAskedTies(own.id, rows, ties, today);
    const open = asked.filter(({ verdict }) => verdict === null).length;
    return {
      organisation: own.name,
      locale: request.campaign.locale === 'en' ? ('en' as const) : ('de' as const),
      sender: sender?.name ?? null,
      endsOn: request.campaign.endsOn,
      // A point on a map is nothing that somebody confirms by reading it.
      profile: { ...presentPublished(own), point: null },
      fieldsOfAction,
      fields: askedFields(own),
      version: own.version,
      confirmedAt: own.confirmedAt?.toISOString() ?? null,
      answered: request.answeredAt !== null,
      profileVerdict: request.profileVerdict,
      /** What was said waits until the office has looked at it. */
      waits: request.confirmationSince !== null,
      ties: asked,
      others,
      room: Math.max(0, mostTies - asked.length),
      open: open + (request.profileVerdict === null ? 1 : 0),
      types,
      newId: newId(),
    };
  },
});

const found = 20;

/** `campaign.search-others`: organisations that partners of the region are shown, by name, for a tie that is missing; or the one that was chosen. */
export const searchOthers = defineRead({
  name: 'campaign.search-others',
  input: searchInput,
  load: (context, { token }) => openLink(context, token),
  may: () => true,
  async run(_context, { q, otherId }, { own, context }) {
    if (otherId) {
      const other = await findPublished(context.db, context.scope, otherId);
      if (!other || other.id === own.id) throw notFound();
      return { chosen: { id: other.id, name: other.name }, items: [], more: false };
    }
    if (q.length < 2) return { chosen: null, items: [], more: false };
    const filter = { q, sector: null, county: null, tag: null, besides: own.id };
    const page = await listPublished(context.db, context.scope, filter, { size: found });
    return {
      chosen: null,
      items: page.items.map(({ id, name, city }) => ({ id, name, city })),
      more: page.next !== null,
    };
  },
});
