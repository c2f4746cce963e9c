import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { chooseInvitees, type Ready } from './choose.server.ts';
import { invitationInput, invitationSelection } from './invitation.ts';
import { composeInvitation } from './mail.ts';
import { mayInvite } from './policy.ts';
import { mostInvited } from './terms.ts';
import { expiryFrom } from './token.server.ts';

/** So many are named on the page; of the others it says how many they are. */
const shown = 50;

/** `invitation.prepare`: who of a selection would be written to, and who not and why. */
export const prepareInvitation = defineRead({
  name: 'invitation.prepare',
  input: invitationSelection,
  may: (actor) => mayInvite('create', actor),
  async run(context, selection) {
    const { ready, left, tooMany } = await chooseInvitees(context, selection);
    return {
      ...selection,
      sendsMail: context.sendsMail,
      tooMany,
      most: mostInvited,
      readyCount: ready.length,
      ready: ready.slice(0, shown).map(({ contact, email, organisation }) => ({
        id: contact.id,
        name: fullName(contact),
        email,
        organisation: organisation.name,
      })),
      leftCount: left.length,
      left: left
        .slice(0, shown)
        .map(({ contact, why }) => ({ id: contact.id, name: fullName(contact), why })),
    };
  },
});

function senderName({ actor }: ReadContext, locale: 'de' | 'en'): string {
  if (actor.kind === 'user') return actor.name;
  return locale === 'en' ? 'Your regional management' : 'Ihr Regionalmanagement';
}

/** `invitation.preview`: the mail as the first of those chosen would get it; its link stands there as a word. */
export const previewInvitation = defineRead({
  name: 'invitation.preview',
  input: invitationInput,
  may: (actor) => mayInvite('create', actor),
  async run(context, { locale, note, ...selection }) {
    const [first]: readonly Ready[] = (await chooseInvitees(context, selection)).ready;
    if (!first) return null;
    const mail = composeInvitation(await findOfficeText(context.db, 'INVITATION', locale), {
      contact: first.contact,
      organisation: first.organisation.name,
      note,
      link: '[Link]',
      expiresAt: expiryFrom(context.now),
      sender: senderName(context, locale),
      locale,
    });
    return { ...mail, locale, note, to: `${fullName(first.contact)} <${first.email}>` };
  },
});
