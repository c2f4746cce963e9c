import { choice, type HistoryFields, longText, number, reference, text, words } from '../audit/field.ts';
import { ownFieldsHistory } from '../own-field/history.ts';

/** The fields of the snapshot as the history shows and restores them. */
export const organisationHistory: HistoryFields = {
  name: text('organisation:field.name'),
  shortName: text('organisation:field.shortName'),
  sector: choice('organisation:field.sector', 'organisation:sector.'),
  kind: choice('organisation:field.kind', 'organisation:kind.'),
  territoryKey: reference('organisation:field.territory', 'territory'),
  street: text('organisation:field.street'),
  postcode: text('organisation:field.postcode'),
  city: text('organisation:field.city'),
  website: text('organisation:field.website'),
  email: text('organisation:field.email'),
  phone: text('organisation:field.phone'),
  description: longText('organisation:field.description'),
  employees: number('organisation:field.employees'),
  tags: words('organisation:field.tags'),
  visibility: choice('organisation:field.visibility', 'organisation:visibility.'),
  stewardId: reference('organisation:field.steward', 'account', { guard: 'steward' }),
  ownFields: ownFieldsHistory('organisation'),
};
