import { beforeAll, expect, it } from 'vitest';
import { type Audience, audienceOf, system } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { listOwnTies } from '#app/network/own-ties.server.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { viewInvitation } from '#app/records/invitation/view.server.ts';
import { viewListing } from '#app/records/listing/view.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { viewProject } from '#app/records/project/view.server.ts';
import { registry } from '#app/records/registry.server.ts';
import { listRelationships } from '#app/records/relationship/list.server.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

type Shown = (office: SmallOffice, role: 'MANAGER' | 'LEADERSHIP' | 'PARTNER') => Promise<unknown>;

/** Every field that not everybody is shown, asked for as each audience: what comes back must be something or nothing. */
eachDialect('fields by audience', (context) => {
  let office: SmallOffice;
  let invitation: string;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    const invited = await createInvitations.run(context.environment, system, { ids: [office.teacher] });
    invitation = invited.id ?? '';
    await context.database.transaction(async (db) => {
      await db.organisation.update({
        where: { id: office.school },
        data: {
          stewardId: office.actors.MANAGER.userId,
          source: 'QUELLE',
          description: 'NUR-BÜRO',
          fieldVisibility: JSON.stringify({ description: 'OFFICE' }),
        },
      });
      await db.contact.update({
        where: { id: office.teacher },
        data: { source: 'QUELLE', retainUntil: '2030-01-01' },
      });
      await db.tag.create({
        data: {
          id: newId(),
          name: 'Kreis',
          sortKey: 'kreis',
          createdAt: new Date(),
          contacts: { create: { contactId: office.teacher } },
        },
      });
      for (const [kind, owner] of [
        ['organisation', { organisationId: office.school }],
        ['contact', { contactId: office.teacher }],
      ] as const) {
        const stamps = { createdAt: new Date(), updatedAt: new Date() };
        const field = { id: newId(), kind, key: 'a', label: 'A', labelKey: 'a', type: 'TEXT', position: 0 };
        await db.ownField.create({ data: { ...field, ...stamps } });
        await db.ownFieldValue.create({
          data: { id: newId(), fieldId: field.id, ...owner, text: 'EIGENES', textKey: 'eigenes' },
        });
      }
      await db.attendance.create({
        data: { id: newId(), meetingId: office.meeting, contactId: office.teacher },
      });
      await db.relationship.update({ where: { id: office.relationship }, data: { source: 'QUELLE' } });
      await db.meeting.update({
        where: { id: office.meeting },
        data: { createdById: office.actors.MANAGER.userId, projectId: office.project },
      });
      await db.organisation.update({ where: { id: office.foreign }, data: { visibility: 'OFFICE' } });
      await db.followUp.update({
        where: { id: office.followUp },
        data: { organisationId: null, projectId: office.project },
      });
    });
  });

  const organisation = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    viewOrganisation.run(context.environment, o.actors[role], { id: o.school });
  const contact = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    (await viewContact.run(context.environment, o.actors[role], { id: o.teacher })).contact;
  const relationship = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    (await listRelationships.run(context.environment, o.actors[role], { organisationId: o.school }))[0];
  const person = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    (await listContactsUseCase.run(context.environment, o.actors[role], {})).items.find(
      ({ id }) => id === o.teacher,
    );
  const meeting = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    viewMeeting.run(context.environment, o.actors[role], { id: o.meeting });
  const project = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    viewProject.run(context.environment, o.actors[role], { id: o.project });
  const listing = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    (await viewListing.run(context.environment, o.actors[role], { id: o.listing })).listing;
  const introduction = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    viewIntroduction.run(context.environment, o.actors[role], { id: o.introduction });
  const tie = async (o: SmallOffice, role: keyof SmallOffice['actors']) =>
    (await listOwnTies.run(context.environment, o.actors[role], { id: o.school }))[0];

  const fields: Readonly<Record<string, Shown>> = {
    'organisation.steward': async (o, role) => (await organisation(o, role)).steward,
    'organisation.visibility': async (o, role) => (await organisation(o, role)).visibility,
    'organisation.source': async (o, role) => (await organisation(o, role)).source,
    'organisation.lastContact': async (o, role) => {
      const { items } = await listOrganisationsUseCase.run(context.environment, o.actors[role], {});
      return items.find(({ id }) => id === o.school)?.lastContactAt;
    },
    'organisation.ownFields': async (o, role) => (await organisation(o, role)).own[0],
    'organisation.withheld': async (o, role) => (await organisation(o, role)).description,
    'invitation.address': async (o, role) =>
      (await viewInvitation.run(context.environment, o.actors[role], { id: invitation })).invitation.email,
    'contact.ownFields': async (o, role) => (await contact(o, role)).own[0],
    'contact.tags': async (o, role) => (await person(o, role))?.tags[0],
    'contact.lastContact': async (o, role) => (await person(o, role))?.lastContactAt,
    'contact.channels': async (o, role) => (await contact(o, role)).channels[0],
    'contact.hiddenChannels': async (o, role) =>
      (await contact(o, role)).channels.find(({ visible }) => !visible),
    'contact.notes': async (o, role) => (await contact(o, role)).notes,
    'contact.legalBasis': async (o, role) => (await contact(o, role)).legalBasis,
    'contact.source': async (o, role) => (await contact(o, role)).source,
    'contact.retainUntil': async (o, role) => (await contact(o, role)).retainUntil,
    'relationship.strength': async (o, role) => (await relationship(o, role))?.strength,
    'relationship.source': async (o, role) => (await relationship(o, role))?.source,
    'relationship.note': async (o, role) => (await relationship(o, role))?.note,
    'meeting.minutes': async (o, role) => (await meeting(o, role)).meeting.minutes,
    'meeting.followUps': async (o, role) => (await meeting(o, role)).followUps[0],
    'meeting.loggedBy': async (o, role) => (await meeting(o, role)).meeting.loggedBy,
    'project.amounts': async (o, role) =>
      (await project(o, role)).project.participants.find(({ role: as }) => as === 'PARTNER')?.amount,
    'project.unpublishedParticipants': async (o, role) =>
      (await project(o, role)).project.participants.find(({ organisation: { id } }) => id === o.foreign),
    'project.meetings': async (o, role) => (await project(o, role)).meetings?.[0],
    'project.followUps': async (o, role) => (await project(o, role)).followUps?.[0],
    'introduction.reason': async (o, role) => (await introduction(o, role)).introduction.reason,
    'introduction.broker': async (o, role) => (await introduction(o, role)).introduction.broker,
    'introduction.consent': async (o, role) => (await introduction(o, role)).introduction.aConsent,
    'introduction.mails': async (o, role) => (await introduction(o, role)).introduction.aMail,
    'introduction.outcome': async (o, role) => (await introduction(o, role)).introduction.outcome,
    'introduction.note': async (o, role) => (await introduction(o, role)).introduction.note,
    'introduction.followUps': async (o, role) => (await introduction(o, role)).followUps?.[0],
    'listing.channels': async (o, role) => (await listing(o, role)).contact?.channels[0],
    'listing.hiddenChannels': async (o, role) =>
      (await listing(o, role)).contact?.channels.find(({ visible }) => !visible),
    'network.weight': async (o, role) => (await tie(o, role))?.weight,
  };

  const cells = registry.flatMap(({ record, fields: shown }) =>
    Object.entries(shown).flatMap(([field, audiences]) =>
      (['MANAGER', 'LEADERSHIP', 'PARTNER'] as const).map(
        (role) => [`${record}.${field}`, role, audiences ?? []] as const,
      ),
    ),
  );

  it('asks for every field that the policies name', () => {
    // The evidence behind a tie is a use case of its own, refused to partners in the table of verbs.
    const named = [...new Set(cells.map(([field]) => field))].filter((field) => field !== 'network.evidence');
    expect(Object.keys(fields).sort()).toEqual(named.sort());
  });

  it.each(cells.filter(([field]) => field in fields))(
    '%s for %s',
    async (field, role, audiences: readonly Audience[]) => {
      const value = await fields[field]?.(office, role).catch((error: unknown) => {
        if (error instanceof Failure) return null;
        throw error;
      });
      const nothing = value === null || value === undefined;
      expect(nothing).toBe(!audiences.includes(audienceOf(office.actors[role])));
    },
  );
});
