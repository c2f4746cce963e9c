import type { FieldError } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { fold, sortKeyOf } from '#app/kernel/text.ts';
import type { contactSnapshot } from '#app/records/contact/present.ts';
import type { Match } from './kind.ts';
import { idOf } from './organisation-kind.ts';
import { type ImportRow, textOf } from './row.ts';

type SnapshotSource = Parameters<typeof contactSnapshot>[0];

export interface ExistingContact extends Omit<SnapshotSource, 'affiliations'> {
  readonly sortKey: string;
  readonly affiliations: ReadonlyArray<SnapshotSource['affiliations'][number] & { readonly createdAt: Date }>;
}

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly regionKeys: readonly string[];
}

/** What is known about the people and organisations that some rows could mean. */
export interface ContactsAround {
  readonly byId: ReadonlyMap<string, ExistingContact>;
  readonly byName: ReadonlyMap<string, readonly ExistingContact[]>;
  readonly byEmail: ReadonlyMap<string, readonly ExistingContact[]>;
  /** By id and by folded name. */
  readonly organisations: ReadonlyMap<string, readonly NamedOrganisation[]>;
  readonly ownRegions: readonly string[];
}

export function emailsOf({ lists }: ImportRow): string[] {
  return (lists.email ?? []).map((value) => value.toLowerCase());
}

function hasEmail(contact: ExistingContact, emails: readonly string[]): boolean {
  return contact.channels.some(
    ({ kind, value }) => kind === 'EMAIL' && emails.includes(value.trim().toLowerCase()),
  );
}

/** The one organisation that a cell names, or what is wrong with it. */
export function organisationOf(
  { values }: ImportRow,
  around: ContactsAround,
): { readonly organisation: NamedOrganisation | null; readonly error: FieldError | null } {
  const text = textOf(values.organisation);
  if (!text) return { organisation: null, error: null };
  const found =
    around.organisations.get(text.toLowerCase()) ?? around.organisations.get(sortKeyOf(text)) ?? [];
  const [only, second] = found;
  if (only && !second) return { organisation: only, error: null };
  const key = second ? 'organisation-several' : 'organisation-unknown';
  return {
    organisation: null,
    error: { path: 'organisation', message: message(key, { name: text.slice(0, 100) }) },
  };
}

/** Whom a row means: by id, else by name with a common e-mail, else with a common organisation; less is doubt. */
export function matchContact(row: ImportRow, around: ContactsAround): Match<ExistingContact> {
  const id = idOf(row);
  if (id) {
    const existing = around.byId.get(id);
    return existing
      ? { kind: 'same', existing }
      : { kind: 'wrong', reason: { path: 'id', message: 'not-visible' } };
  }
  const firstName = textOf(row.values.firstName);
  const named = around.byName.get(sortKeyOf(textOf(row.values.lastName), firstName)) ?? [];
  const emails = emailsOf(row);
  const organisation = organisationOf(row, around).organisation;
  const byEmail = named.filter((contact) => hasEmail(contact, emails));
  const there = named.filter((contact) =>
    contact.affiliations.some((affiliation) => affiliation.organisation.id === organisation?.id),
  );
  for (const [only, second] of [byEmail, there]) {
    if (only && !second) return { kind: 'same', existing: only };
    if (only) break;
  }
  if (named.length > 0) {
    return { kind: 'doubtful', candidates: named, reason: { path: 'lastName', message: 'namesake-import' } };
  }
  // Another family name behind the same address and first name: somebody may have married.
  const renamed = emails
    .flatMap((email) => around.byEmail.get(email) ?? [])
    .filter((contact) => firstName && fold(contact.firstName ?? '') === fold(firstName));
  return renamed.length > 0
    ? { kind: 'doubtful', candidates: renamed, reason: { path: 'email', message: 'same-email' } }
    : { kind: 'none' };
}
