import { z } from 'zod';
import type { Question } from '#app/doors/api/resource.ts';
import { resource } from '#app/doors/api/resource.ts';
import { recordShape, shownInstant } from '#app/doors/api/shape.ts';
import { isoDay, recordId, wholeNumber } from '#app/kernel/json.ts';
import { endCampaign } from '#app/records/campaign/change.server.ts';
import { viewCampaign } from '#app/records/campaign/list.server.ts';
import { pageCampaigns } from '#app/records/campaign/page.server.ts';
import { shareOf } from '#app/records/campaign/response.ts';
import { createCampaign } from '#app/records/campaign/start.server.ts';
import { campaignLocales, campaignStates, mostAsked, mostReminders } from '#app/records/campaign/terms.ts';
import { sectors } from '#app/records/organisation/terms.ts';

/** The organisations that shall be asked; who can't be is left out, and nobody at all is an error. */
const body = z.strictObject({
  title: z.string().max(120),
  endsOn: isoDay(),
  organisationIds: z.array(recordId()).min(1).max(mostAsked),
  /** Only for an account with several regions. */
  regionKey: z.string().max(40).nullish(),
  locale: z.enum(campaignLocales).optional(),
  note: z.string().max(2_000).nullish(),
  reminders: wholeNumber(0, mostReminders).optional(),
  remindAfterDays: wholeNumber(1, 60).optional(),
});

/** A campaign that runs can be ended, and nothing else of it changes: its mails have left. */
const patch = z.strictObject({ state: z.literal('ended').optional() });

const record = z.strictObject({
  ...recordShape,
  title: z.string(),
  regionKey: z.string(),
  locale: z.enum(campaignLocales),
  state: z.enum(campaignStates),
  endsOn: z.iso.date(),
  endedAt: shownInstant(),
  reminders: z.int(),
  remindAfterDays: z.int(),
});

export const campaigns = resource({
  kind: 'campaign',
  path: 'campaigns',
  schema: 'Campaign',
  list: pageCampaigns,
  view: viewCampaign,
  create: createCampaign,
  change: endCampaign,
  body,
  patch,
  record,
  errorPaths: { ids: 'organisationIds' },
  viewed: ({ campaign }) => campaign,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    // Nothing of it changes but that it ends.
    updatedAt: row.endedAt ?? row.createdAt,
    title: row.title,
    regionKey: row.regionKey,
    locale: row.locale,
    state: row.state,
    endsOn: row.endsOn,
    endedAt: row.endedAt,
    reminders: row.reminders,
    remindAfterDays: row.remindAfterDays,
  }),
  input: ({ organisationIds, ...fields }) => ({ ...fields, ids: organisationIds }),
  changing: (id, version) => ({ id, version }),
});

const counts = {
  asked: z.int(),
  answered: z.int(),
  confirmed: z.int(),
  corrected: z.int(),
  unknown: z.int(),
};
/** The part of those asked that have answered, from 0 to 1; null where nobody was asked. */
const rate = z.number().min(0).max(1).nullable();

const response = z.strictObject({
  all: z.strictObject({ ...counts, rate }),
  sectors: z.array(z.strictObject({ sector: z.enum(sectors), ...counts, rate })),
  counties: z.array(z.strictObject({ territoryKey: z.string().nullable(), ...counts, rate })),
  ties: z.strictObject({
    asked: z.int(),
    confirmed: z.int(),
    corrected: z.int(),
    disputed: z.int(),
    unknown: z.int(),
  }),
});

type Counts = Readonly<Record<keyof typeof counts, number>>;

function rated({ asked, answered, confirmed, corrected, unknown }: Counts) {
  const share = shareOf({ asked, answered });
  return { asked, answered, confirmed, corrected, unknown, rate: share };
}

/** Beside the record and not in it: figures change with each answer, and the record's version does not. */
export const campaignResponse: Question = {
  path: 'campaigns/{id}/response',
  name: 'campaignResponse',
  schema: 'CampaignResponse',
  useCase: viewCampaign,
  query: z.strictObject({}),
  answer: response,
  run: async (ask, { id }) => {
    const { all, sectors: bySector, counties, ties } = await ask(viewCampaign, { id });
    return {
      all: rated(all),
      sectors: bySector.map(({ sector, ...rest }) => ({ sector, ...rated(rest) })),
      counties: counties.map(({ key, ...rest }) => ({ territoryKey: key, ...rated(rest) })),
      ties,
    };
  },
};
