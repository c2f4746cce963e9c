import type { Prisma } from '#app/database/client.server.ts';
import { mostImportant } from '#app/records/campaign/most-important.ts';
import type { DemoStaff } from './accounts.ts';
import { type Handle, north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import { claimsOf, tieVerdict } from './campaign-claims.ts';
import type { finder } from './organisations.ts';
import { contactAt, type DemoPerson } from './people.ts';
import type { Random } from './random.ts';

interface Plan {
  readonly title: string;
  /** Days before the day of the demo. */
  readonly started: number;
  /** Negative: ahead. */
  readonly ends: number;
  readonly ended: boolean;
  readonly reminders: 0 | 1 | 2;
  readonly asked: number;
  /** So many of ten of each sector have answered by now. */
  readonly answers: Readonly<Record<string, number>>;
}

/** One that is over and one that runs. Of the latter all reminders have left: the demo writes to nobody. */
const plans: readonly Plan[] = [
  {
    title: 'Stimmen Ihre Angaben noch? Erste Runde',
    started: 243,
    ends: 215,
    ended: true,
    reminders: 2,
    asked: 36,
    answers: { MUNICIPAL: 8, EDUCATION: 8, STATE: 7, CIVIL_SOCIETY: 6, BUSINESS: 5 },
  },
  {
    title: 'Stimmen Ihre Angaben noch? Zweite Runde',
    started: 12,
    ends: -16,
    ended: false,
    reminders: 1,
    asked: 24,
    answers: { MUNICIPAL: 5, EDUCATION: 6, STATE: 5, CIVIL_SOCIETY: 3, BUSINESS: 3 },
  },
];

/** Who shows the demo by their own account, and whom its visitors are likely to ask themselves. */
const leftOut: readonly Handle[] = ['hsn', 'herder'];

interface Demo {
  readonly find: ReturnType<typeof finder>;
  readonly people: readonly DemoPerson[];
  readonly organisations: readonly Prisma.OrganisationCreateManyInput[];
  readonly organisationRegions: readonly Prisma.OrganisationRegionCreateManyInput[];
  readonly relationships: readonly Prisma.RelationshipCreateManyInput[];
  readonly staff: DemoStaff;
}

/** The ties of each organisation in the order in which a campaign asks about them. */
function importantTies({ organisations, relationships }: Demo, ids: readonly string[]) {
  const ends = new Map(
    organisations.map(({ id, sortKey, visibility }) => [
      id,
      { sortKey, visibility: visibility ?? 'PARTNERS', deletedAt: null },
    ]),
  );
  const endOf = (id: string | null | undefined) => (id ? (ends.get(id) ?? null) : null);
  const rows = relationships
    .filter(({ until }) => !until)
    .map((row) => ({
      id: row.id,
      fromOrganisationId: row.fromOrganisationId ?? null,
      toOrganisationId: row.toOrganisationId ?? null,
      status: row.status ?? 'PROPOSED',
      since: row.since ?? null,
      fromOrganisation: endOf(row.fromOrganisationId),
      toOrganisation: endOf(row.toOrganisationId),
      claims: [],
    }));
  return mostImportant(ids, rows);
}

/** Who is asked: those whose confirmation was the longest ago, each by one campaign only. */
function candidates({ find, people, organisations, organisationRegions }: Demo): typeof organisations {
  const out = new Set(leftOut.map((handle) => find(handle).id));
  const inNorth = new Set(
    organisationRegions.filter(({ regionKey }) => regionKey === north).map((row) => row.organisationId),
  );
  const confirmed = ({ confirmedAt }: Prisma.OrganisationCreateManyInput) =>
    confirmedAt ? new Date(confirmedAt).getTime() : 0;
  return organisations
    .filter(
      ({ id, visibility }) =>
        inNorth.has(id) && !out.has(id) && visibility !== 'OFFICE' && contactAt(id, people),
    )
    .toSorted((a, b) => confirmed(a) - confirmed(b) || (a.sortKey < b.sortKey ? -1 : 1));
}

/**
 * The campaigns of the demo: whom they asked, what was answered, and what
 * follows from it for the organisations and ties that were confirmed.
 */
export function demoCampaigns(demo: Demo, random: Random, calendar: Calendar) {
  const campaigns: Prisma.CampaignCreateManyInput[] = [];
  const campaignRequests: Prisma.CampaignRequestCreateManyInput[] = [];
  const campaignTies: Prisma.CampaignTieCreateManyInput[] = [];
  const waiting = [...candidates(demo)];
  const hsn = demo.find('hsn').id;
  const own = new Map(demo.relationships.map((row) => [row.id, row]));
  for (const plan of plans) {
    const createdAt = calendar.workday(plan.started, '09:00');
    const id = random.id(createdAt.getTime());
    campaigns.push({
      id,
      title: plan.title,
      regionKey: north,
      endsOn: calendar.day(plan.ends),
      reminders: plan.reminders,
      remindAfterDays: 7,
      endedAt: plan.ended ? calendar.workday(plan.ends, '17:00') : null,
      createdById: demo.staff.manager,
      version: plan.ended ? 2 : 1,
      createdAt,
    });
    // Every second one, so that the rounds are alike and some are still there to be asked.
    const asked = waiting.filter((_, place) => place % 2 === 0).slice(0, plan.asked);
    for (const one of asked) waiting.splice(waiting.indexOf(one), 1);
    const important = importantTies(
      demo,
      asked.map((one) => one.id),
    );
    for (const { id: organisationId, sector, countyKey, confirmedAt } of asked) {
      const contactId = contactAt(organisationId, demo.people);
      if (!contactId) continue;
      const answers = random.below(10) < (plan.answers[sector] ?? 5);
      const latest = plan.ended ? plan.started - plan.ends - 2 : plan.started - 1;
      const answeredAt = answers ? calendar.workday(plan.started - random.between(1, latest), '14:00') : null;
      const requestId = random.id(createdAt.getTime());
      const mails = answers ? random.between(1, plan.reminders + 1) : plan.reminders + 1;
      campaignRequests.push({
        id: requestId,
        campaignId: id,
        organisationId,
        contactId,
        personal: true,
        sector,
        countyKey,
        confirmedBefore: confirmedAt ?? null,
        mailsWanted: mails,
        mailsSent: mails,
        lastMailAt: calendar.workday(plan.started - 7 * (mails - 1), '09:05'),
        answeredAt,
        profileVerdict: answers ? (random.chance(0.7) ? 'CONFIRMED' : 'CORRECTED') : null,
        version: answers ? 2 : 1,
        createdAt,
      });
      (important.get(organisationId) ?? []).forEach((relationshipId, position) => {
        const relationship = own.get(relationshipId);
        const verdict =
          answeredAt && relationship ? tieVerdict(relationship, organisationId, hsn, random) : null;
        campaignTies.push({
          requestId,
          relationshipId,
          position,
          verdict,
          answeredAt: verdict && answeredAt,
        });
      });
    }
  }
  const claims = claimsOf({ campaignRequests, campaignTies, relationships: own }, random);
  return { campaigns, campaignRequests, campaignTies, claims };
}
