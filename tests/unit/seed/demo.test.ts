import { describe, expect, it } from 'vitest';
import { isDay } from '#app/kernel/day.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { lastNames, mensNames, womensNames } from '../../../scripts/seed/names.ts';
import { demoRows } from '../../../scripts/seed/rows.ts';
import { asOf } from './network-of.ts';

const rows = demoRows(asOf);
const text = (value: unknown) =>
  JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));

describe('the demo', () => {
  it('is the same every time', () => {
    expect(text(demoRows(asOf))).toBe(text(rows));
  });

  it.each(['2024-02-29', '2027-01-01', '2026-03-30'])(
    'differs on another day, %s, in its dates only',
    (other) => {
      const moved = demoRows(other);
      const shape = (of: typeof rows) => {
        const title = new Map(of.meetings.map((meeting) => [meeting.id, meeting.title]));
        const person = new Map(
          of.contacts.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
        );
        const home = new Map(of.organisations.map(({ id, name }) => [id, name]));
        return {
          people: of.contacts.map(({ id }) => person.get(id)),
          attendances: of.attendances
            .map((one) =>
              [
                title.get(one.meetingId),
                person.get(one.contactId ?? ''),
                home.get(one.organisationId ?? ''),
                one.role,
                one.status,
              ].join(' '),
            )
            .sort(),
          relationships: of.relationships.map(({ typeKey, status, strength }) => [typeKey, status, strength]),
          followUps: of.followUps.map(({ title: task, status }) => [task, status]).sort(),
        };
      };
      expect(shape(moved)).toEqual(shape(rows));
    },
  );

  it('has what was promised', () => {
    expect(rows.contacts.length).toBeGreaterThan(165);
    expect(rows.contacts.length).toBeLessThan(200);
    expect(rows.meetings.length).toBeGreaterThan(245);
    expect(rows.meetings.length).toBeLessThan(285);
    expect(rows.relationships.filter(({ status }) => status === 'DISPUTED')).toHaveLength(2);
    expect(rows.meetings.filter(({ confidential }) => confidential).length).toBeGreaterThan(3);
    expect(rows.meetings.filter(({ status }) => status === 'PLANNED').length).toBeGreaterThan(5);
    const sizes = [...Map.groupBy(rows.attendances, ({ meetingId }) => meetingId).values()].map(
      (all) => all.length,
    );
    expect(sizes.filter((size) => size >= 25).length).toBeGreaterThanOrEqual(5);
    expect(sizes.filter((size) => size >= 2 && size <= 6).length / sizes.length).toBeGreaterThan(0.9);
    expect(rows.followUps).toHaveLength(45);
    expect(
      rows.followUps.filter(({ status, due }) => status === 'OPEN' && (due ?? asOf) < asOf).length,
    ).toBeGreaterThan(5);
  });

  it('names nobody but people put together from the lists, all at example.org and on numbers of fiction', () => {
    for (const { firstName, lastName, salutation } of rows.contacts) {
      expect(lastNames).toContain(lastName);
      expect(salutation === 'Frau' ? womensNames : mensNames).toContain(firstName);
    }
    const names = rows.contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
    expect(new Set(names).size).toBe(names.length);
    const addresses = rows.channels.filter(({ kind }) => kind === 'EMAIL').map(({ value }) => value);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+@example\.org$/);
    for (const { kind, value } of rows.channels) {
      if (kind !== 'EMAIL') expect(value).toMatch(/^(030 23125 \d{3}|0171 39200 \d{2})$/);
    }
    expect(text(rows).match(/@(?!example\.org\\?")/g)).toBeNull();
  });

  it('has only days that exist, and nothing that was made after the day before', () => {
    const days = text(rows).match(/"\d{4}-\d{2}-\d{2}"/g) ?? [];
    expect(days.length).toBeGreaterThan(500);
    for (const day of days) expect(isDay(day.slice(1, -1)), day).toBe(true);
    const before = Date.parse(`${asOf}T00:00:00Z`);
    const made = [
      rows.organisations,
      rows.contacts,
      rows.meetings,
      rows.relationships,
      rows.followUps,
      rows.projects,
      rows.listings,
      rows.introductions,
    ];
    for (const { createdAt, updatedAt } of made.flat()) {
      expect(Number(createdAt)).toBeLessThan(before);
      expect(Number(updatedAt)).toBeLessThan(before);
    }
    for (const { status, start } of rows.meetings) {
      if (status === 'PLANNED') expect(Number(start)).toBeGreaterThan(before);
      else expect(Number(start)).toBeLessThan(before);
      expect(new Date(start).getUTCDay() % 6).not.toBe(0);
    }
  });

  it('lets nobody attend for an organisation they did not work for on that day', () => {
    const held = Map.groupBy(rows.affiliations, ({ contactId }) => contactId);
    const start = new Map(
      rows.meetings.map((meeting) => [meeting.id, new Date(meeting.start).toISOString().slice(0, 10)]),
    );
    for (const { meetingId, contactId, organisationId } of rows.attendances) {
      if (!contactId) continue;
      const day = start.get(meetingId) ?? '';
      const fitting = (held.get(contactId) ?? []).filter(
        (one) =>
          one.organisationId === organisationId && (one.from ?? '') <= day && day <= (one.to ?? '9999'),
      );
      expect(fitting.length, `${contactId} on ${day}`).toBeGreaterThan(0);
    }
    const busy = [...held.values()].filter((all) => all.filter(({ to }) => to === null).length > 1);
    expect(busy.length).toBeGreaterThanOrEqual(2);
    expect(rows.affiliations.filter(({ to }) => to !== null).length).toBeGreaterThan(8);
  });

  it('has introductions at every stage, no pair twice, each with a reason that it is invented or set aside', () => {
    const { introductions } = rows;
    expect(new Set(introductions.map(({ status }) => status)).size).toBe(5);
    const pairs = introductions.map(({ aOrganisationId, bOrganisationId }) =>
      [aOrganisationId, bOrganisationId].sort().join(),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { reason, dismissReason } of introductions) {
      expect(dismissReason ?? reason).toMatch(/Beispiel \(erfunden\)\.$|^Kein gemeinsames Thema\.$/);
    }
  });

  it('has listings of every kind and state, each saying that it is invented', () => {
    const valid = rows.listings.filter(({ validUntil }) => !validUntil || validUntil >= asOf);
    expect(new Set(valid.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(valid.map(({ direction }) => direction))).toEqual(new Set(['OFFER', 'NEED']));
    expect(valid.filter(({ published }) => !published)).toHaveLength(1);
    expect(rows.listings.length - valid.length).toBe(1);
    for (const { description } of rows.listings) expect(description).toMatch(/Beispiel \(erfunden\)\.$/);
    const visibility = new Map(rows.organisations.map(({ id, visibility: seen }) => [id, seen]));
    for (const { organisationId } of rows.listings) {
      expect(visibility.get(organisationId)).not.toBe('OFFICE');
    }
  });

  it('asks in two campaigns, one over and one running, and writes to nobody by itself', () => {
    expect(rows.campaigns.map(({ endedAt }) => endedAt !== null)).toEqual([true, false]);
    for (const { id, reminders = 0, endsOn, endedAt } of rows.campaigns) {
      const asked = rows.campaignRequests.filter(({ campaignId }) => campaignId === id);
      const answered = asked.filter(({ answeredAt }) => answeredAt);
      expect(answered.length / asked.length).toBeGreaterThan(0.3);
      expect(answered.length / asked.length).toBeLessThan(0.9);
      expect(new Set(asked.map(({ sector }) => sector)).size).toBe(5);
      expect(new Set(asked.map(({ countyKey }) => countyKey)).size).toBeGreaterThanOrEqual(3);
      // Whoever has not answered has had all reminders: none is left to be sent.
      for (const { answeredAt, mailsSent } of asked) if (!answeredAt) expect(mailsSent).toBe(reminders + 1);
      for (const { answeredAt } of answered) {
        expect(String(answeredAt && new Date(answeredAt).toISOString().slice(0, 10)) < asOf).toBe(true);
      }
      if (!endedAt) expect(endsOn > asOf).toBe(true);
    }
  });

  it('computes keys for sorting and searching as the use cases do', () => {
    const tag = new Map(rows.tags.map(({ id, name }) => [id, name]));
    for (const { id, name, shortName, city, sortKey, searchText } of rows.organisations) {
      const tags = rows.organisationTags
        .filter((one) => one.organisationId === id)
        .map((one) => tag.get(one.tagId));
      expect(sortKey).toBe(sortKeyOf(name));
      expect(searchText).toBe(searchTextOf(name, shortName, city, ...tags));
    }
    for (const { firstName, lastName, title, sortKey, searchText } of rows.contacts) {
      expect(sortKey).toBe(sortKeyOf(lastName, firstName));
      expect(searchText).toBe(searchTextOf(firstName, lastName, title));
    }
    for (const { title, description, sortKey, searchText } of rows.listings) {
      expect(sortKey).toBe(sortKeyOf(title));
      expect(searchText).toBe(searchTextOf(title, description));
    }
    for (const { title, place, searchText } of rows.meetings)
      expect(searchText).toBe(searchTextOf(title, place));
  });
});
