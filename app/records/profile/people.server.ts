import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { addDays } from '#app/kernel/day.ts';
import { conflict, Failure, invalidField, notFound } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '../contact/name.ts';
import { contactSnapshot, presentContact } from '../contact/present.ts';
import { type ContactRow, findContact, findNamesakes, listPeopleOf } from '../contact/store.server.ts';
import type { OrganisationRow } from '../organisation/store.server.ts';
import { applyPerson } from './apply-person.server.ts';
import { loadOwn } from './own.server.ts';
import { ownFunction, personOf } from './person.ts';
import { profilePermissions } from './policy.ts';
import { flatOf, presentChange } from './present.ts';
import { personAddition, personChange, personEnding, personReference } from './profile.ts';
import { changesBetween, type Flat } from './state.ts';
import { findChange, findWaiting, listWaiting } from './store.server.ts';
import { submitChange } from './submit.server.ts';

interface OwnPerson {
  readonly organisation: OrganisationRow;
  readonly person: ContactRow;
}

/** Somebody who has a function at the actor's own organisation today. */
async function loadOwnPerson(context: ReadContext, contactId: string): Promise<OwnPerson> {
  const organisation = await loadOwn(context);
  const person = await findContact(context.db, context.scope, contactId);
  if (!person || person.deletedAt) throw notFound();
  return { organisation, person };
}

const stateOf = (person: ContactRow, organisationId: string) =>
  personOf({ ...person, affiliations: contactSnapshot(person).affiliations }, organisationId);

function assertAsRead(context: ReadContext, person: ContactRow, version: number): void {
  if (person.version !== version) throw conflict(presentContact(person, context.actor, context.today));
}

/** `profile.list-people`: who speaks for the own organisation, and what of that waits for the office. */
export const listOwnPeople = defineRead({
  name: 'profile.list-people',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'keep-people', actor),
  async run({ db, scope, actor, today }, _input, organisation) {
    const [rows, waiting] = await Promise.all([
      listPeopleOf(db, scope, organisation.id),
      listWaiting(db, scope, organisation.id),
    ]);
    return {
      people: rows.map((row) => {
        const { id, name, channels, version } = presentContact(row, actor, today);
        const { position, from } = stateOf(row, organisation.id);
        return {
          id,
          name,
          channels,
          version,
          position: position as string | null,
          from: from as string | null,
        };
      }),
      waiting: waiting.filter(({ kind }) => kind === 'PERSON').map(presentChange),
    };
  },
});

/** `profile.prepare-person`: the form of one of them, and who could follow them. */
export const prepareOwnPerson = defineRead({
  name: 'profile.prepare-person',
  input: personReference,
  load: (context, { contactId }) => loadOwnPerson(context, contactId),
  may: (actor) => allowed(profilePermissions, 'keep-people', actor),
  reads: ({ person }) => person.id,
  async run({ db, scope, today }, _input, { organisation, person }) {
    const [others, waiting] = await Promise.all([
      listPeopleOf(db, scope, organisation.id),
      findWaiting(db, organisation.id, 'PERSON', person.id),
    ]);
    const standing = stateOf(person, organisation.id);
    return {
      id: person.id,
      name: fullName(person),
      version: person.version,
      draft: { ...standing, ...flatOf(waiting?.after ?? '{}') } as Readonly<Record<string, string | null>>,
      others: others
        .filter(({ id }) => id !== person.id)
        .map((other) => ({ id: other.id, name: fullName(other) })),
      today,
    };
  },
});

/** `profile.add-person`: a new contact person of the own organisation. Sent twice by one form they are made once. */
export const addOwnPerson = defineWrite({
  name: 'profile.add-person',
  input: personAddition,
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'keep-people', actor),
  revises: ['network'],
  async run(context, { id: chosen, informed, ...said }) {
    const { db, scope, newId } = context;
    const organisation = await loadOwn(context);
    if (!informed) throw invalidField('informed', 'informed');
    const saved = chosen ? await findContact(db, scope, chosen) : null;
    const name = fullName(said);
    if (saved) return { waits: false, name };
    const [namesake] = await findNamesakes(db, scope, sortKeyOf(said.lastName, said.firstName));
    if (namesake) throw invalidField('lastName', message('person-there', { name: fullName(namesake) }));
    const sent = chosen ? await findChange(db, scope, chosen) : null;
    if (sent) return { waits: sent.status === 'WAITING', name };
    const after: Flat = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
    const changes = { before: {}, after };
    const change = { kind: 'PERSON', contactId: null, changes, covers: [], id: chosen } as const;
    const waits = await submitChange(context, organisation, change, () =>
      applyPerson(context, organisation, null, chosen ?? newId(), after),
    );
    return { waits, name };
  },
});

/** `profile.change-person`: names, function and the channels that partners are shown. */
export const changeOwnPerson = defineWrite({
  name: 'profile.change-person',
  input: personChange,
  load: (context, { contactId }) => loadOwnPerson(context, contactId),
  may: (actor) => allowed(profilePermissions, 'keep-people', actor),
  revises: ['network'],
  async run(context, { contactId, version, ...said }) {
    const { organisation, person } = await loadOwnPerson(context, contactId);
    const changes = changesBetween(stateOf(person, organisation.id), said);
    const name = fullName(said);
    if (changes) assertAsRead(context, person, version);
    const change = { kind: 'PERSON', contactId, changes, covers: Object.keys(said) } as const;
    const waits = await submitChange(context, organisation, change, (after) =>
      applyPerson(context, organisation, contactId, contactId, after),
    );
    return { waits, name };
  },
});

/** `profile.end-person`: the function ends on a day, and where somebody follows, theirs begins on the next. */
export const endOwnPerson = defineWrite({
  name: 'profile.end-person',
  input: personEnding,
  load: (context, { contactId }) => loadOwnPerson(context, contactId),
  may: (actor) => allowed(profilePermissions, 'keep-people', actor),
  revises: ['network'],
  async run(context, { contactId, version, to, successorId }) {
    const { today } = context;
    const { organisation, person } = await loadOwnPerson(context, contactId);
    assertAsRead(context, person, version);
    const own = ownFunction(
      { ...person, affiliations: contactSnapshot(person).affiliations },
      organisation.id,
    );
    if (!own) throw new Failure('conflict', 'gone');
    const last = to ?? today;
    // A day to come would take the person out of sight before it is there.
    if (last > today) throw invalidField('to', 'not-future');
    if (own.from && last < own.from) throw invalidField('to', 'end-before-start');
    const name = fullName(person);
    const take = (whose: string, before: Flat, after: Flat) =>
      submitChange(
        context,
        organisation,
        { kind: 'PERSON', contactId: whose, changes: { before, after }, covers: Object.keys(after) },
        (said) => applyPerson(context, organisation, whose, whose, said),
      );
    if (successorId !== null) {
      if (successorId === contactId) throw invalidField('successorId', 'choice');
      await loadOwnPerson(context, successorId).catch(() => {
        throw invalidField('successorId', 'not-visible');
      });
      const inherited = { addPosition: own.position, addFrom: addDays(last, 1) };
      await take(successorId, { addPosition: null, addFrom: null }, inherited);
    }
    return { waits: await take(contactId, { to: null }, { to: last }), name };
  },
});
