import { Failure, notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { findSender } from '#app/records/account/sender-store.server.ts';
import { findOwnFile } from '#app/records/contact/invitee-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { openingInput } from './invitation.ts';
import { findInvitationByHash, type InvitationRow } from './store.server.ts';
import { hashOf } from './token.server.ts';

export type OpenInvitation = InvitationRow & {
  readonly contact: NonNullable<InvitationRow['contact']>;
  readonly organisation: NonNullable<InvitationRow['organisation']>;
};

/**
 * The invitation behind a link. What can no longer be accepted says why to whoever
 * holds the link; an unknown token is told nothing.
 *
 * @throws Failure not-found, with the reason
 */
export async function openInvitation(
  { db, now }: Pick<ReadContext, 'db' | 'now'>,
  token: string,
): Promise<OpenInvitation> {
  const row = await findInvitationByHash(db, hashOf(token));
  if (!row) throw notFound();
  if (row.usedAt) throw new Failure('not-found', 'invitation-used');
  const { contact, organisation } = row;
  const gone =
    !contact || contact.deletedAt || contact.restrictedAt || !organisation || organisation.deletedAt;
  if (row.revokedAt || gone) throw new Failure('not-found', 'invitation-revoked');
  if (row.expiresAt <= now) throw new Failure('not-found', 'invitation-expired');
  return { ...row, contact, organisation };
}

/**
 * `invitation.open`: what the holder of a link reads before anything else: who
 * invites, and what is stored about them and why (Art. 13 and 14 DSGVO).
 * Looking does not use the link up.
 */
export const viewOpenInvitation = defineRead({
  name: 'invitation.open',
  input: openingInput,
  load: (context, { token }) => openInvitation(context, token),
  may: () => true,
  async run({ db }, { locale }, row) {
    const [file, sender, privacy] = await Promise.all([
      findOwnFile(db, row.contact.id),
      row.createdById ? findSender(db, row.createdById) : null,
      findOfficeText(db, 'PRIVACY', locale),
    ]);
    if (!file) throw new Failure('not-found', 'invitation-revoked');
    return {
      email: row.email,
      name: fullName(row.contact),
      organisation: row.organisation.name,
      locale: row.locale === 'en' ? ('en' as const) : ('de' as const),
      sender,
      expiresAt: row.expiresAt.toISOString(),
      privacy: privacy.body,
      stored: {
        salutation: file.salutation,
        name: fullName(file),
        channels: file.channels,
        functions: file.affiliations.map(({ organisation, ...rest }) => ({
          ...rest,
          organisation: organisation.name,
        })),
        tags: file.tags.map(({ tag }) => tag.name),
        hasNotes: file.notes !== null,
        meetings: file._count.attendances,
        legalBasis: file.legalBasis,
        purpose: file.purpose,
        source: file.source,
        retainUntil: file.retainUntil,
      },
    };
  },
});
