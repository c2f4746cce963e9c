import { describe, expect, it } from 'vitest';
import { de } from '#app/i18n/de/index.ts';
import { en } from '#app/i18n/en/index.ts';
import { historyKinds } from '#app/operations/history/kinds.server.ts';
import { channelKinds, legalBases } from '#app/records/contact/terms.ts';
import { followUpStatuses } from '#app/records/follow-up/terms.ts';
import { consents, introductionResults, introductionStatuses } from '#app/records/introduction/terms.ts';
import { listingDirections, listingKinds, occupations } from '#app/records/listing/terms.ts';
import { meetingKinds, meetingStatuses } from '#app/records/meeting/terms.ts';
import { organisationKinds, sectors, visibilities } from '#app/records/organisation/terms.ts';
import { participantRoles, projectStatuses } from '#app/records/project/terms.ts';
import { relationshipStatuses, strengths } from '#app/records/relationship/terms.ts';

function wordIn(words: object, key: string): unknown {
  const [room = '', ...path] = key.split(/[:.]/);
  return [room, ...path].reduce<unknown>(
    (found, part) => (typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined),
    words,
  );
}

const inBoth = (key: string) => [wordIn(de, key), wordIn(en, key)].every((word) => typeof word === 'string');

const cells = Object.entries(historyKinds).flatMap(([kind, { fields }]) =>
  Object.entries(fields).map(([name, field]) => [`${kind}.${name}`, field] as const),
);

const choices: Readonly<Record<string, readonly (string | number)[]>> = {
  'organisation.sector': sectors,
  'organisation.kind': organisationKinds,
  'organisation.visibility': visibilities,
  'contact.legalBasis': legalBases,
  'meeting.kind': meetingKinds,
  'meeting.status': meetingStatuses,
  'relationship.strength': strengths,
  'relationship.status': relationshipStatuses,
  'follow-up.status': followUpStatuses,
  'project.status': projectStatuses,
  'listing.direction': listingDirections,
  'listing.kind': listingKinds,
  'listing.occupation': occupations,
  'listing.published': ['true', 'false'],
  'introduction.status': introductionStatuses,
  'introduction.result': introductionResults,
  'introduction.aConsent': consents,
  'introduction.bConsent': consents,
};

describe('the table of fields', () => {
  it.each(cells)('%s has a label in both languages', (_name, { label }) => {
    expect(inBoth(label), label).toBe(true);
  });

  it.each(Object.entries(choices))('%s has a word for each of its choices', (name, values) => {
    const field = cells.find(([known]) => known === name)?.[1];
    const missing = values.filter((value) => {
      const shown = field?.show(value, () => null);
      return shown?.as !== 'word' || !inBoth(shown.key);
    });
    expect(missing).toEqual([]);
  });

  it('knows every choice by its words', () => {
    const shownAsWords = cells.filter(([, field]) => field.show('X', () => null).as === 'word');
    expect(shownAsWords.map(([name]) => name).sort()).toEqual(Object.keys(choices).sort());
  });

  it('has words for the parts of channels, functions and participants', () => {
    const { channels, affiliations } = historyKinds.contact.fields;
    const { participants } = historyKinds.project.fields;
    const term = { from: '2026-01-01', to: '2026-02-01' };
    const rows = [
      ...channelKinds.map((kind) => channels?.show([{ kind, value: '1', visible: true }], () => null)),
      affiliations?.show([{ organisationId: 'x', ...term, primary: true }], () => null),
      ...participantRoles.map((role) =>
        participants?.show([{ organisationId: 'x', role, ...term }], () => null),
      ),
    ];
    const keys = JSON.stringify(rows).matchAll(/"key":"([^"]+)"/g);
    expect([...keys].map(([, key = '']) => key).filter((key) => !inBoth(key))).toEqual([]);
  });

  it.each([
    ['budget', 1234.56, '1.234,56'],
    ['budget', 90_000, '90.000'],
    ['budget', null, ''],
    ['status', 'IDEA', 'IDEA'],
    ['territoryKeys', ['16062'], ['16062']],
    [
      'participants',
      [{ id: 'p', organisationId: 'x', role: 'LEAD', amount: 500.5, from: '2026-01-01', to: null }],
      [{ id: 'p', organisationId: 'x', role: 'LEAD', amount: '500,50', from: '2026-01-01' }],
    ],
  ])('gives %s of a project back to its form as %j is typed there', (name, value, typed) => {
    expect(historyKinds.project.fields[name]?.toForm(value)).toEqual(typed);
  });
});
