import type { Actor } from '#app/access/actor.ts';
import { dayOf } from '#app/kernel/day.ts';
import { fullName } from '../contact/name.ts';
import {
  type DataRequestKind,
  type DataRequestStatus,
  dataRequestKinds,
  dataRequestStatuses,
  type RequestChannel,
  requestChannels,
} from './terms.ts';

interface OwnSource {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly message: string | null;
  readonly requestedAt: Date;
  readonly channel: string;
  readonly receivedOn: string | null;
  readonly dueOn: string;
  readonly extendedFrom: string | null;
  readonly extension: string | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

interface Source extends OwnSource {
  readonly version: number;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly version: number;
    readonly deletedAt: Date | null;
    readonly restrictedAt: Date | null;
    readonly channels: ReadonlyArray<{ readonly value: string }>;
  } | null;
  readonly personName: string | null;
  readonly requestedBy: { readonly name: string; readonly email: string; readonly locale: string } | null;
  readonly recordedBy: { readonly name: string } | null;
  readonly handledBy: { readonly name: string } | null;
}

function kindOf(kind: string): DataRequestKind {
  return dataRequestKinds.find((known) => known === kind) ?? 'ACCESS';
}

function statusOf(status: string): DataRequestStatus {
  return dataRequestStatuses.find((known) => known === status) ?? 'OPEN';
}

function channelOf(channel: string): RequestChannel {
  return requestChannels.find((known) => known === channel) ?? 'ACCOUNT';
}

/** A request as whoever asked reads it. */
export function presentOwnRequest(row: OwnSource) {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    status: statusOf(row.status),
    message: row.message,
    channel: channelOf(row.channel),
    requestedAt: row.requestedAt.toISOString(),
    receivedOn: row.receivedOn ?? dayOf(row.requestedAt),
    dueOn: row.dueOn,
    extendedFrom: row.extendedFrom,
    extension: row.extension,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answer: row.answer,
  };
}

export type PresentedOwnRequest = ReturnType<typeof presentOwnRequest>;

/** The person's record as far as it can be acted on: of somebody restricted by the administration, of nobody in the bin. */
function recordOf({ contact }: Source, actor: Actor) {
  if (!contact || contact.deletedAt) return null;
  const { id, version, restrictedAt } = contact;
  const seesAll = actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'ADMIN');
  return { id, version, restricted: restrictedAt !== null, seen: seesAll || restrictedAt === null };
}

/** The same for the office: whose it is, how one writes to them, and who has dealt with it. */
export function presentDataRequest(row: Source, actor: Actor, today: string) {
  const record = recordOf(row, actor);
  const ofRecord = record?.seen ? (row.contact?.channels[0]?.value ?? null) : null;
  return {
    ...presentOwnRequest(row),
    version: row.version,
    overdue: row.status === 'OPEN' && row.dueOn < today,
    extendable: row.status === 'OPEN' && row.extendedFrom === null && row.dueOn >= today,
    name: row.contact ? fullName(row.contact) : (row.requestedBy?.name ?? row.personName),
    record,
    email: row.requestedBy?.email ?? null,
    address: row.requestedBy?.email ?? ofRecord,
    language: row.requestedBy?.locale === 'en' ? ('en' as const) : ('de' as const),
    recordedBy: row.recordedBy?.name ?? null,
    handledBy: row.handledBy?.name ?? null,
  };
}

export type PresentedDataRequest = ReturnType<typeof presentDataRequest>;
