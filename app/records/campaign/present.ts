import { fullName } from '../contact/name.ts';
import { type CampaignState, campaignLocales, type RequestState } from './terms.ts';

interface Lasting {
  readonly endedAt: Date | null;
  readonly endsOn: string;
}

/** Where a campaign stands today. */
export function campaignState({ endedAt, endsOn }: Lasting, today: string): CampaignState {
  if (endedAt) return 'ended';
  return endsOn >= today ? 'open' : 'over';
}

interface CampaignSource extends Lasting {
  readonly id: string;
  readonly title: string;
  readonly locale: string;
  readonly reminders: number;
  readonly remindAfterDays: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly region: { readonly key: string; readonly name: string };
  readonly createdBy: { readonly name: string } | null;
}

/** A campaign without whom it asks: what leadership reads, too. */
export function presentCampaign(row: CampaignSource, today: string) {
  return {
    id: row.id,
    title: row.title,
    regionKey: row.region.key,
    region: row.region.name,
    locale: campaignLocales.find((known) => known === row.locale) ?? 'de',
    state: campaignState(row, today),
    endsOn: row.endsOn,
    endedAt: row.endedAt?.toISOString() ?? null,
    reminders: row.reminders,
    remindAfterDays: row.remindAfterDays,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.name ?? null,
    version: row.version,
  };
}

export type PresentedCampaign = ReturnType<typeof presentCampaign>;

interface RequestStateSource {
  readonly withdrawnAt: Date | null;
  readonly answeredAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly mailsSent: number;
  readonly linkedAt: Date | null;
}

/** Where a request stands. What nobody has answered by the end of the campaign stays unknown. */
export function requestState(row: RequestStateSource, campaign: CampaignState): RequestState {
  if (row.answeredAt) return 'answered';
  if (row.withdrawnAt) return 'withdrawn';
  if (campaign !== 'open') return 'unanswered';
  if (row.linkedAt) return 'linked';
  if (row.bouncedAt) return 'bounced';
  return row.mailsSent > 0 ? 'sent' : 'waiting';
}

interface RequestSource extends RequestStateSource {
  readonly id: string;
  readonly confirmedBefore: Date | null;
  readonly lastMailAt: Date | null;
  readonly bounce: string | null;
  readonly profileVerdict: string | null;
  readonly confirmationSince: Date | null;
  readonly version: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
  } | null;
  readonly ties: ReadonlyArray<{ readonly verdict: string | null }>;
}

/** A request, for the office: never a token nor the hash of one. */
export function presentRequest(row: RequestSource, campaign: CampaignState) {
  const asked = row.ties.filter(({ verdict }) => verdict !== 'SET_ASIDE');
  return {
    id: row.id,
    organisation: { id: row.organisation.id, name: row.organisation.name },
    contact: row.contact && { id: row.contact.id, name: fullName(row.contact) },
    state: requestState(row, campaign),
    /** Its links open nothing any more, whatever was answered before. */
    withdrawn: row.withdrawnAt !== null,
    confirmedBefore: row.confirmedBefore?.toISOString() ?? null,
    mails: row.mailsSent,
    lastMailAt: row.lastMailAt?.toISOString() ?? null,
    bounce: row.bounce,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    profileVerdict: row.profileVerdict,
    confirmationWaits: row.confirmationSince !== null,
    ties: { asked: asked.length, answered: asked.filter(({ verdict }) => verdict !== null).length },
    version: row.version,
  };
}

export type PresentedRequest = ReturnType<typeof presentRequest>;

/** The fields as the history keeps them. */
export function campaignSnapshot(row: {
  readonly title: string;
  readonly regionKey: string;
  readonly locale: string;
  readonly note: string | null;
  readonly endsOn: string;
  readonly reminders: number;
  readonly remindAfterDays: number;
}) {
  const { title, regionKey, locale, note, endsOn, reminders, remindAfterDays } = row;
  return { title, regionKey, locale, note, endsOn, reminders, remindAfterDays };
}
