import {
  choice,
  flag,
  type HistoryFields,
  list,
  longText,
  number,
  reference,
  references,
  text,
  words,
} from '../audit/field.ts';
import { ownFieldsHistory } from '../own-field/history.ts';

/** Fields by their names; which they are is set on the profile, and not put back from here. */
const namedFields = (label: string) =>
  list(label, {
    item: (value) => ({ as: 'word', key: `organisation:levelled.${String(value)}`, value: String(value) }),
    toForm: (items) => items.join(', '),
    restorable: false,
  });

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
  languages: list('organisation:field.languages', {
    item: (value) => ({ as: 'text', text: String(value) }),
    toForm: (items) => items.join(', '),
    restorable: false,
  }),
  latitude: number('organisation:field.latitude', { restorable: false }),
  longitude: number('organisation:field.longitude', { restorable: false }),
  fieldOfActionIds: references('organisation:field.fieldsOfAction', 'field-of-action', { restorable: false }),
  logo: {
    ...flag('organisation:field.logo', { restorable: false }),
    show: (value) => ({ as: 'flag', set: typeof value === 'string' }),
  },
  tags: words('organisation:field.tags'),
  visibility: choice('organisation:field.visibility', 'organisation:visibility.'),
  forPartners: namedFields('organisation:forPartners'),
  forOffice: namedFields('organisation:forOffice'),
  stewardId: reference('organisation:field.steward', 'account', { guard: 'steward' }),
  ownFields: ownFieldsHistory('organisation'),
};
