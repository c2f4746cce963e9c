import { beforeAll, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { changeIntroduction } from '#app/records/introduction/update.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { changeListing } from '#app/records/listing/update.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { changeProject } from '#app/records/project/update.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { changeRelationship } from '#app/records/relationship/update.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('the same form again', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const forms = [
    [
      'organisation.create',
      createOrganisation,
      () => ({
        name: 'Neu & Söhne',
        sector: 'BUSINESS',
        website: 'www.example.org',
        tags: 'b, a',
        employees: '3',
      }),
      { name: 'Anders' },
    ],
    [
      'contact.create',
      createContact,
      (o: SmallOffice) => ({
        firstName: 'Ada',
        lastName: 'Neu',
        channels: [{ kind: 'EMAIL', value: 'ada@example.org' }],
        affiliations: [{ organisationId: o.school, position: '', primary: 'on' }],
      }),
      { notes: 'Mehr' },
    ],
    [
      'meeting.log',
      logMeeting,
      (o: SmallOffice) => ({
        title: 'Fünfmal',
        start: '2026-05-01T10:00',
        attendees: [`contact:${o.boss}`, `organisation:${o.school}`],
        followUps: [{ title: 'Anrufen' }, { title: '' }],
      }),
      { followUps: [{ title: 'Anrufen' }, { title: 'Schreiben' }] },
    ],
    [
      'relationship.create',
      createRelationship,
      (o: SmallOffice) => ({
        typeKey: 'informal',
        from: `contact:${o.boss}`,
        to: `organisation:${o.school}`,
        since: '2026-01-01',
      }),
      { note: 'Mehr' },
    ],
    [
      'follow-up.create',
      createFollowUp,
      (o: SmallOffice) => ({ title: 'Einmal', meetingId: o.meeting }),
      { note: 'Mehr' },
    ],
    [
      'project.create',
      createProject,
      (o: SmallOffice) => ({
        title: 'Einmal',
        budget: '1.234,56',
        territoryKeys: ['16062'],
        participants: [
          { organisationId: o.school, role: 'LEAD', amount: '500,50', from: '2026-01-01', to: '' },
          { organisationId: '' },
        ],
      }),
      { budget: '1.234,57' },
    ],
    [
      'listing.create',
      createListing,
      (o: SmallOffice) => ({
        direction: 'OFFER',
        kind: 'ROOM',
        title: 'Einmal',
        organisationId: o.school,
        published: 'false',
      }),
      { description: 'Mehr' },
    ],
    [
      'introduction.create',
      createIntroduction,
      (o: SmallOffice) => ({
        aOrganisationId: o.company,
        bOrganisationId: o.school,
        status: 'OUTCOME',
        result: 'TIE',
        draft: 'de',
      }),
      { reason: 'Anders' },
    ],
  ] as const;

  it.each(forms)('%s, sent five times at once, makes one', async (_name, create, formOf) => {
    const { environment, database } = context;
    const { MANAGER } = office.actors;
    const id = newId();
    const sent = { ...formOf(office), id };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => create.run(environment, MANAGER, sent)),
    );
    expect(answers.map((answer) => answer.id)).toEqual([id, id, id, id, id]);
    expect(await database.read.auditEntry.count({ where: { recordId: id } })).toBe(1);
  });

  it.each(forms)(
    '%s, sent again with other words, drops none of them in silence',
    async (_name, create, formOf, more) => {
      const { environment } = context;
      const { MANAGER } = office.actors;
      const id = newId();
      const sent = { ...formOf(office), id, confirmDuplicate: undefined };
      const { confirmDuplicate: _box, ...form } = sent;
      const first = create === createContact ? { ...form, confirmDuplicate: 'on' } : form;
      await create.run(environment, MANAGER, first);
      const before = await checksum(context.url);
      expect(await failureOf(create.run(environment, MANAGER, { ...first, ...more }))).toMatchObject({
        code: 'conflict',
        reason: 'already-saved',
      });
      expect(await checksum(context.url)).toBe(before);
    },
  );

  it.each([
    [
      'meeting.update',
      changeMeeting,
      (o: SmallOffice) => ({
        id: o.meeting,
        version: 1,
        title: 'Kennenlernen',
        start: '2026-03-02T10:00',
        regionKey: northern,
        attendees: [`contact:${o.teacher}`, `organisation:${o.school}`],
      }),
    ],
    [
      'relationship.update',
      changeRelationship,
      (o: SmallOffice) => ({
        id: o.relationship,
        version: 1,
        typeKey: 'training',
        from: `organisation:${o.company}`,
        to: `organisation:${o.school}`,
        strength: '2',
      }),
    ],
    [
      'project.update',
      changeProject,
      (o: SmallOffice) => ({
        id: o.project,
        version: 1,
        title: 'Gemeinsame Werkstatt',
        budget: '20.000,50',
        participants: [
          { organisationId: o.school, role: 'LEAD', amount: '2.345,67' },
          { organisationId: o.company, role: 'PARTNER', amount: '' },
        ],
      }),
    ],
    [
      'listing.update',
      changeListing,
      (o: SmallOffice) => ({
        id: o.listing,
        version: 1,
        direction: 'OFFER',
        kind: 'ROOM',
        title: 'Aula am Abend',
        contactId: o.teacher,
        published: 'true',
      }),
    ],
    [
      'introduction.update',
      changeIntroduction,
      (o: SmallOffice) => ({
        id: o.introduction,
        version: 1,
        aOrganisationId: o.school,
        aContactId: o.teacher,
        bOrganisationId: o.company,
        status: 'PLANNED',
        aConsent: 'YES',
      }),
    ],
  ] as const)(
    '%s, sent five times at once, is written once and told as done each time',
    async (_name, change, formOf) => {
      const { environment, database } = context;
      const form = formOf(office);
      await Promise.all(
        Array.from({ length: 5 }, () => change.run(environment, office.actors.MANAGER, form)),
      );
      expect(await database.read.auditEntry.count({ where: { recordId: form.id, version: 2 } })).toBe(1);
      expect(await database.read.auditEntry.count({ where: { recordId: form.id, version: 3 } })).toBe(0);
    },
  );
});
