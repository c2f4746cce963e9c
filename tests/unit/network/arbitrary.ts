import fc from 'fast-check';
import { addDays } from '#app/kernel/day.ts';
import type { EvidenceRows } from '#app/network/evidence/rows.ts';
import { affiliation, meeting, project, relationship } from './rows.ts';

/** The visible ones. */
export const actors = ['A', 'B', 'C', 'D', 'E', 'F'];
const contacts = ['p', 'q', 'r', 's'];
export const asOf = '2026-11-23';

const day = fc.integer({ min: -1500, max: 200 }).map((days) => addDays(asOf, days));
const span = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) => (from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }));
const organisation = fc.constantFrom(...actors, 'hidden');
const contact = fc.constantFrom(...contacts);
/** Two organisations, one of them hidden perhaps. */
export const pair = fc.uniqueArray(organisation, { minLength: 2, maxLength: 2 });
const status = fc.constantFrom('ATTENDED', 'ATTENDED', 'ATTENDED', 'INVITED', 'DECLINED');
const attendance = fc.oneof(
  fc.record({ organisationId: organisation, status }),
  fc.record({ contactId: contact, status }),
  fc.record({ contactId: contact, organisationId: organisation, status }),
);

/** Any record: few actors and people, so that they meet often. */
export const rowsArbitrary: fc.Arbitrary<EvidenceRows> = fc.record({
  meetings: fc
    .array(fc.tuple(day, fc.array(attendance, { maxLength: 6 })), { maxLength: 12 })
    .map((list) => list.map(([on, present], index) => meeting(`m${index}`, on, present))),
  relationships: fc
    .array(fc.tuple(pair, span, fc.integer({ min: 1, max: 5 }), fc.option(contact)), { maxLength: 6 })
    .map((list) =>
      list.map(([[a = 'A', b = 'B'], { from, to }, strength, person], index) =>
        relationship(`r${index}`, a, b, {
          since: from,
          until: to,
          strength,
          ...(person && { from: { organisationId: null, contactId: person } }),
        }),
      ),
    ),
  projects: fc
    .array(fc.tuple(fc.array(fc.tuple(organisation, span), { maxLength: 5 }), span), { maxLength: 4 })
    .map((list) =>
      list.map(([members, { from, to }], index) =>
        project(`j${index}`, [], {
          startsOn: from,
          endsOn: to,
          participants: members.map(([organisationId, own]) => ({ organisationId, ...own })),
        }),
      ),
    ),
  affiliations: fc
    .array(fc.tuple(contact, organisation, span, fc.boolean()), { maxLength: 8 })
    .map((list) =>
      list.map(([person, where, during, primary]) => affiliation(person, where, { ...during, primary })),
    ),
});
