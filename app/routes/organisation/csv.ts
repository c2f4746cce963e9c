import { csvFile, wordsFor } from '#app/doors/web/csv.server.ts';
import { chosenColumns } from '#app/doors/web/list.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { organisationColumnsFor } from '#app/records/organisation/columns.ts';
import { exportOrganisations } from '#app/records/organisation/list.server.ts';
import { organisationColumns, organisationDefaultColumns } from '#app/records/organisation/terms.ts';
import { organisationTexts } from '#app/records/organisation/ui/columns.ts';

/** The list as a file: the same filters, order and columns, every page. */
export const loader = page(async (visit) => {
  const query = queryOf(visit.url);
  const available = organisationColumnsFor(visit.actor);
  const chosen = chosenColumns(visit, 'organisation', available, organisationDefaultColumns);
  const texts = organisationTexts(await wordsFor(visit, 'organisation'));
  const shown = organisationColumns.filter((key) => chosen.includes(key));
  return csvFile(visit, {
    name: 'organisationen',
    columns: [texts.name, ...shown.map((key) => texts[key])],
    pageAfter: (after) =>
      visit.ask(exportOrganisations, { ...query, size: 200, after, untagged: !chosen.includes('tags') }),
  });
});
