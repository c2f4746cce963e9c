import { allowed } from '#app/access/permission.ts';
import { addDays } from '#app/kernel/day.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '../contact/name.ts';
import { workingRegions } from '../meeting/references.server.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { listRegions } from '../territory/store.server.ts';
import { campaignInput, campaignSelection } from './campaign.ts';
import { chooseOrganisations } from './choose.server.ts';
import { composeRequest } from './mail.ts';
import { campaignPermissions } from './policy.ts';
import { mostAsked, usualDays } from './terms.ts';

/** So many are named on the page; of the others it says how many they are. */
const shown = 50;

/** `campaign.prepare`: which organisations of a selection would be asked, the longest unconfirmed first, and which not and why. */
export const prepareCampaign = defineRead({
  name: 'campaign.prepare',
  input: campaignSelection,
  may: (actor) => allowed(campaignPermissions, 'create', actor),
  async run(context, selection) {
    const { db, actor, today, sendsMail, newId } = context;
    const [{ regionKey, ready, left, tooMany }, regions] = await Promise.all([
      chooseOrganisations(context, selection),
      listRegions(db, workingRegions(actor)),
    ]);
    return {
      ...selection,
      newId: newId(),
      regionKey,
      regions,
      sendsMail,
      tooMany,
      most: mostAsked,
      endsOn: addDays(today, usualDays),
      today,
      readyCount: ready.length,
      ready: ready.slice(0, shown).map(({ organisation, contact, email }) => ({
        id: organisation.id,
        name: organisation.name,
        contact: contact && fullName(contact),
        email,
        confirmedAt: organisation.confirmedAt?.toISOString() ?? null,
      })),
      leftCount: left.length,
      left: left
        .slice(0, shown)
        .map(({ organisation, why }) => ({ id: organisation.id, name: organisation.name, why })),
    };
  },
});

function senderName({ actor }: ReadContext, locale: 'de' | 'en'): string {
  if (actor.kind === 'user') return actor.name;
  return locale === 'en' ? 'Your regional management' : 'Ihr Regionalmanagement';
}

/** `campaign.preview`: the first mail as the first of those chosen would get it; its link stands there as a word. */
export const previewCampaign = defineRead({
  name: 'campaign.preview',
  input: campaignInput,
  may: (actor) => allowed(campaignPermissions, 'create', actor),
  async run(context, { locale, note, endsOn, ids, all, query, regionKey }) {
    const selection = { ids, all, query, regionKey };
    const [first] = (await chooseOrganisations(context, selection)).ready;
    if (!first) return null;
    const mail = composeRequest(await findOfficeText(context.db, 'CAMPAIGN', locale), {
      contact: first.contact,
      organisation: first.organisation.name,
      note,
      link: '[Link]',
      endsOn,
      sender: senderName(context, locale),
      locale,
    });
    const name = first.contact ? fullName(first.contact) : first.organisation.name;
    return { ...mail, locale, note, to: `${name} <${first.email}>` };
  },
});
