import { choice, day, type HistoryFields, list, longText, text, words } from '../audit/field.ts';
import { rowTexts, textIn, valueIn } from '../audit/row.ts';
import type { NameOf, Shown } from '../audit/shown.ts';
import { ownFieldsHistory } from '../own-field/history.ts';

/** `E-Mail a@example.org, für Partner sichtbar`. */
function showChannel(row: unknown): Shown {
  const kind = textIn(row, 'kind');
  const parts: Shown[] = [
    { as: 'word', key: `contact:channel.${kind}`, value: kind },
    { as: 'text', text: textIn(row, 'value') },
  ];
  if (valueIn(row, 'visible') === true) parts.push({ as: 'word', key: 'contact:field.visible', value: '' });
  return { as: 'row', parts };
}

/** `Leitung, Schule Übersee, seit 1. März 2024, Hauptfunktion`. */
function showAffiliation(row: unknown, nameOf: NameOf): Shown {
  const [position, from, to] = ['position', 'from', 'to'].map((name) => textIn(row, name));
  const name = nameOf({ kind: 'organisation', id: textIn(row, 'organisationId') });
  const parts: Shown[] = [];
  if (position) parts.push({ as: 'text', text: position });
  parts.push({ as: 'name', name });
  if (from) parts.push({ as: 'day', day: from, key: 'contact:since' });
  if (to) parts.push({ as: 'day', day: to, key: 'contact:until' });
  if (valueIn(row, 'primary') === true) parts.push({ as: 'word', key: 'contact:main', value: '' });
  return { as: 'row', parts };
}

/** The fields of the snapshot as the history shows and restores them. */
export const contactHistory: HistoryFields = {
  salutation: text('contact:field.salutation'),
  title: text('contact:field.title'),
  firstName: text('contact:field.firstName'),
  lastName: text('contact:field.lastName'),
  channels: list('contact:field.channels', {
    item: showChannel,
    toForm: (rows) => rows.map(rowTexts),
    guard: 'hiddenChannels',
  }),
  affiliations: list('contact:functions', {
    item: showAffiliation,
    references: (row) => [{ kind: 'organisation', id: textIn(row, 'organisationId') }],
    toForm: (rows) => rows.map(rowTexts),
  }),
  tags: words('contact:field.tags'),
  notes: longText('contact:field.notes'),
  legalBasis: choice('contact:field.legalBasis', 'contact:legalBasis.'),
  source: text('contact:field.source'),
  retainUntil: day('contact:field.retainUntil'),
  ownFields: ownFieldsHistory('contact'),
};
