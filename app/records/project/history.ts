import {
  choice,
  day,
  euros,
  euroText,
  type HistoryFields,
  list,
  longText,
  reference,
  references,
  text,
} from '../audit/field.ts';
import { rowTexts, textIn, valueIn } from '../audit/row.ts';
import type { NameOf, Shown } from '../audit/shown.ts';

/** `Schule Übersee, Projektträger, 2.345,67 €, seit 1. März 2024`. */
function showParticipant(row: unknown, nameOf: NameOf): Shown {
  const [role, from, to] = ['role', 'from', 'to'].map((name) => textIn(row, name));
  const amount = valueIn(row, 'amount');
  const parts: Shown[] = [
    { as: 'name', name: nameOf({ kind: 'organisation', id: textIn(row, 'organisationId') }) },
    { as: 'word', key: `project:role.${role}`, value: role ?? '' },
  ];
  if (typeof amount === 'number') parts.push({ as: 'euros', euros: amount });
  if (from) parts.push({ as: 'day', day: from, key: 'project:since' });
  if (to) parts.push({ as: 'day', day: to, key: 'project:until' });
  return { as: 'row', parts };
}

/** The fields of the snapshot as the history shows and restores them. */
export const projectHistory: HistoryFields = {
  title: text('project:field.title'),
  status: choice('project:field.status', 'project:status.'),
  description: longText('project:field.description'),
  startsOn: day('project:field.startsOn'),
  endsOn: day('project:field.endsOn'),
  budget: euros('project:field.budget'),
  funding: euros('project:field.funding'),
  participants: list('project:participants', {
    item: showParticipant,
    references: (row) => [{ kind: 'organisation', id: textIn(row, 'organisationId') }],
    toForm: (rows) => rows.map((row) => ({ ...rowTexts(row), amount: euroText(valueIn(row, 'amount')) })),
    // Each with what it puts in: whoever is not shown amounts is not shown these rows.
    guard: 'amounts',
  }),
  fieldOfActionId: reference('project:field.fieldOfActionId', 'field-of-action'),
  measureId: reference('project:field.measureId', 'measure'),
  territoryKeys: references('project:field.territoryKeys', 'territory'),
  contactId: reference('project:field.contactId', 'contact'),
  regionKey: reference('project:field.regionKey', 'territory', { emptyKeeps: true }),
};
