import { csvFile, wordsFor } from '#app/doors/web/csv.server.ts';
import { chosenColumns } from '#app/doors/web/list.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { organisationColumnsFor } from '#app/records/organisation/columns.ts';
import { exportOrganisations } from '#app/records/organisation/list.server.ts';
import type { PresentedOrganisationLine } from '#app/records/organisation/present.ts';
import { organisationColumns, organisationDefaultColumns } from '#app/records/organisation/terms.ts';
import { organisationTexts } from '#app/records/organisation/ui/columns.ts';
import { ownColumn } from '#app/records/own-field/terms.ts';
import { ownCell } from '#app/records/own-field/ui/own-text.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';

/** The list as a file: the same filters, order and columns, every page. */
export const loader = page(async (visit) => {
  const query = queryOf(visit.url);
  const ownFields = await visit.ask(listOwnFieldsInUse, { kind: 'organisation' });
  const available = [...organisationColumnsFor(visit.actor), ...ownFields.map(({ key }) => ownColumn(key))];
  const chosen = chosenColumns(visit, 'organisation', available, organisationDefaultColumns);
  const texts = organisationTexts(await wordsFor(visit, 'organisation'));
  const shown = organisationColumns.filter((key) => chosen.includes(key));
  const own = ownFields.filter(({ key }) => chosen.includes(ownColumn(key)));
  return csvFile(visit, {
    name: 'organisationen',
    columns: [
      texts.name,
      ...shown.map((key) => texts[key]),
      ...own.map(
        ({ key, label }) => [label, (row: PresentedOrganisationLine) => ownCell(row.own, key)] as const,
      ),
    ],
    pageAfter: (after) =>
      visit.ask(exportOrganisations, {
        ...query,
        size: 200,
        after,
        untagged: !chosen.includes('tags'),
        owned: own.length > 0,
      }),
  });
});
