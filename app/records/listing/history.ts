import { choice, day, type HistoryFields, list, longText, reference, text } from '../audit/field.ts';

/** The fields of the snapshot as the history shows and restores them. */
export const listingHistory: HistoryFields = {
  direction: choice('listing:field.direction', 'listing:direction.'),
  kind: choice('listing:field.kind', 'listing:kind.'),
  occupation: choice('listing:field.occupation', 'listing:occupation.'),
  title: text('listing:field.title'),
  organisationId: reference('listing:field.organisationId', 'organisation', { emptyKeeps: true }),
  contactId: reference('listing:field.contactId', 'contact'),
  description: longText('listing:field.description'),
  link: text('listing:field.link'),
  territoryKey: reference('listing:field.territoryKey', 'territory'),
  validUntil: day('listing:field.validUntil'),
  // Files have versions of their own: what was attached or removed is told here and brought back there.
  attachments: list('listing:field.attachments', {
    item: (value) => ({ as: 'text', text: String(value) }),
    toForm: (items) => items.map(String),
    restorable: false,
  }),
  // Put back by the same rule as by the form: what only the office may publish, only the office puts back.
  published: choice('listing:field.published', 'listing:publication.', { emptyKeeps: true }),
};
