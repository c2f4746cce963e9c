import { csvFile, wordsFor } from '#app/doors/web/csv.server.ts';
import { chosenColumns } from '#app/doors/web/list.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { exportMeetings } from '#app/records/meeting/list.server.ts';
import { meetingColumns, meetingDefaultColumns } from '#app/records/meeting/terms.ts';
import { meetingTexts } from '#app/records/meeting/ui/columns.ts';

/** The list as a file: the same filters, order and columns, every page. */
export const loader = page(async (visit) => {
  const query = queryOf(visit.url);
  const chosen = chosenColumns(visit, 'meeting', meetingColumns, meetingDefaultColumns);
  const texts = meetingTexts(await wordsFor(visit, 'meeting'));
  const shown = meetingColumns.filter((key) => chosen.includes(key));
  return csvFile(visit, {
    name: 'treffen',
    columns: [texts.title, ...shown.map((key) => texts[key])],
    pageAfter: (after) => visit.ask(exportMeetings, { ...query, size: 200, after }),
  });
});
