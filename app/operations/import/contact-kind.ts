import type { z } from 'zod';
import { sortKeyOf } from '#app/kernel/text.ts';
import { contactInput } from '#app/records/contact/contact.ts';
import { fullName } from '#app/records/contact/name.ts';
import { contactSnapshot } from '#app/records/contact/present.ts';
import type { ChannelKind } from '#app/records/contact/terms.ts';
import {
  type ContactsAround,
  type ExistingContact,
  emailsOf,
  matchContact,
  organisationOf,
} from './contact-match.ts';
import { type Affiliations, mergeFunction } from './function.ts';
import type { ImportKind } from './kind.ts';
import { idOf } from './organisation-kind.ts';
import { fixedValues, type ImportRow, textOf } from './row.ts';

export type ContactFields = z.output<typeof contactInput>;

const channelFields: ReadonlyArray<readonly [field: string, kind: ChannelKind]> = [
  ['email', 'EMAIL'],
  ['phone', 'PHONE'],
  ['mobile', 'MOBILE'],
];

/** Two spellings of one address or number. */
function channelKey(kind: string, value: string): string {
  return kind === 'EMAIL'
    ? `${kind} ${value.trim().toLowerCase()}`
    : `${kind} ${value.replace(/[^\d+]/g, '')}`;
}

const always: ReadonlySet<string> = new Set(['id', 'lastName', 'legalBasis']);
const plain = [
  'salutation',
  'title',
  'firstName',
  'lastName',
  'notes',
  'legalBasis',
  'source',
  'retainUntil',
];

function mergeChannels(row: ImportRow, existing: ExistingContact | null) {
  const kept = (existing?.channels ?? [])
    .filter(
      ({ kind }) =>
        !channelFields.some(([field, of]) => of === kind && row.cleared.has(field) && !row.lists[field]),
    )
    .map(({ kind, value, visible }) => ({ kind, value, visible }));
  const known = new Set(kept.map(({ kind, value }) => channelKey(kind, value)));
  const origin = new Map<number, string>();
  for (const [field, kind] of channelFields) {
    for (const value of row.lists[field] ?? []) {
      const key = channelKey(kind, value);
      if (known.has(key)) continue;
      known.add(key);
      origin.set(kept.length, field);
      kept.push({ kind, value: kind === 'EMAIL' ? value.toLowerCase() : value, visible: false });
    }
  }
  return { channels: kept, origin };
}

function nameOf(id: string, { organisations }: ContactsAround): string {
  const [named] = organisations.get(id) ?? organisations.get(`held:${id}`) ?? [];
  return named?.name ?? '…';
}

const partOf: Readonly<Record<string, string>> = { organisationId: 'organisation' };

export const contactKind: ImportKind<ExistingContact, ContactFields, ContactsAround> = {
  schema: contactInput,
  match: matchContact,
  wish(row, existing, around, plan) {
    const input: Record<string, unknown> = existing
      ? Object.fromEntries(plain.map((field) => [field, Reflect.get(existing, field)]))
      : { source: `Import: ${plan.fileName}`.slice(0, 200), ...fixedValues(plan) };
    for (const field of plain) {
      if (row.cleared.has(field) && !always.has(field)) input[field] = null;
      if (row.values[field] !== undefined) input[field] = row.values[field];
    }
    const { channels, origin } = mergeChannels(row, existing);
    const { organisation, error } = organisationOf(row, around);
    const held: Affiliations = existing?.affiliations ?? [];
    const { affiliations, missing } = mergeFunction(row, held, organisation, error !== null);
    const errors = [error, missing].filter((one) => one !== null);
    return {
      input: { ...input, channels, affiliations },
      errors,
      fieldOf: (path) => {
        const channel = /^channels\[(\d+)\]/.exec(path);
        if (channel) return origin.get(Number(channel[1])) ?? 'email';
        const part = /^affiliations\[\d+\]\.(\w+)/.exec(path)?.[1];
        return part ? (partOf[part] ?? part) : path.replace(/[[.].*$/, '');
      },
    };
  },
  snapshot: (fields) => ({
    salutation: fields.salutation,
    title: fields.title,
    firstName: fields.firstName,
    lastName: fields.lastName,
    channels: fields.channels.map(({ kind, value, visible }) => ({ kind, value, visible })),
    affiliations: fields.affiliations.map(({ id, organisationId, position, from, to, primary }) => ({
      id,
      organisationId,
      position,
      from,
      to,
      primary,
    })),
    notes: fields.notes,
    legalBasis: fields.legalBasis,
    source: fields.source,
    retainUntil: fields.retainUntil,
    deletedAt: null,
  }),
  settle: (fields, newId) => ({
    ...fields,
    affiliations: fields.affiliations.map((row) => ({ ...row, id: row.id ?? newId() })),
  }),
  // An import says nothing of tags and of the office's own fields: they stay as they are.
  snapshotOf(existing) {
    const { tags: _tags, ownFields: _own, ...snapshot } = contactSnapshot(existing);
    return snapshot;
  },
  label: ({ values }) =>
    [textOf(values.title), textOf(values.firstName), textOf(values.lastName)].filter(Boolean).join(' '),
  labelOf: (existing) =>
    [fullName(existing), existing.affiliations[0]?.organisation.name].filter(Boolean).join(', '),
  named: new Set(['title', 'firstName', 'lastName', 'source', 'deletedAt']),
  shown: (field, value, around) => {
    if (!Array.isArray(value)) return value === null || value === undefined ? '' : String(value);
    const rows: readonly Readonly<Record<string, unknown>>[] = value;
    if (field === 'channels') return rows.map((row) => String(row.value)).join(', ');
    return rows
      .map((row) => {
        const name = nameOf(String(row.organisationId), around);
        const what = row.position ? `${row.position} (${name})` : name;
        return row.from || row.to ? `${what}, ${row.from ?? ''} – ${row.to ?? ''}` : what;
      })
      .join(', ');
  },
};

/** The words by which a row is looked for, and by which the file is searched for doubles. */
export function contactClues(row: ImportRow) {
  const name = sortKeyOf(textOf(row.values.lastName), textOf(row.values.firstName));
  const organisation = textOf(row.values.organisation);
  const emails = emailsOf(row);
  const told = [...emails, ...(organisation ? [sortKeyOf(organisation)] : [])];
  const id = idOf(row);
  return {
    id,
    name,
    // As typed and in small letters: both spellings are stored.
    emails: [...new Set([...emails, ...(row.lists.email ?? [])])],
    organisation,
    doubles: name ? (told.length > 0 ? told : ['']).map((clue) => `contact ${id ?? ''} ${name} ${clue}`) : [],
  };
}
