import { csvFile, wordsFor } from '#app/doors/web/csv.server.ts';
import { chosenColumns } from '#app/doors/web/list.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { contactColumnsFor } from '#app/records/contact/columns.ts';
import { exportContacts } from '#app/records/contact/list.server.ts';
import type { PresentedContactLine } from '#app/records/contact/present.ts';
import { contactColumns, contactDefaultColumns } from '#app/records/contact/terms.ts';
import { contactTexts } from '#app/records/contact/ui/columns.ts';
import { ownColumn } from '#app/records/own-field/terms.ts';
import { ownCell } from '#app/records/own-field/ui/own-text.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';

/** The list as a file: the same filters, order and columns, every page. */
export const loader = page(async (visit) => {
  const query = queryOf(visit.url);
  const ownFields = await visit.ask(listOwnFieldsInUse, { kind: 'contact' });
  const available = [...contactColumnsFor(visit.actor), ...ownFields.map(({ key }) => ownColumn(key))];
  const chosen = chosenColumns(visit, 'contact', available, contactDefaultColumns);
  const texts = contactTexts(await wordsFor(visit, 'contact'));
  const shown = contactColumns.filter((key) => chosen.includes(key));
  const unread = {
    untagged: !chosen.includes('tags'),
    unreachable: !chosen.includes('channels'),
    owned: chosen.some((key) => key.startsWith('own-')),
  };
  const own = ownFields.filter(({ key }) => chosen.includes(ownColumn(key)));
  return csvFile(visit, {
    name: 'kontakte',
    columns: [
      texts.name,
      ...shown.map((key) => texts[key]),
      ...own.map(({ key, label }) => [label, (row: PresentedContactLine) => ownCell(row.own, key)] as const),
    ],
    pageAfter: (after) => visit.ask(exportContacts, { ...query, ...unread, size: 200, after }),
  });
});
