import { wordsFor } from '#app/doors/web/csv.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { csvText } from '#app/kernel/csv.ts';
import { viewCooperation } from '#app/network/cooperation.server.ts';
import { reportRows, type Words } from '#app/records/report/csv.ts';
import { viewReport } from '#app/records/report/view.server.ts';

/** Every figure of a report as a file, in the words of the page; unlike the page it waits for the network. */
export const loader = page(async (visit) => {
  const { ask, url } = visit;
  const report = await ask(viewReport, queryOf(url));
  const { window, region, today } = report;
  const network =
    window.from > today
      ? null
      : await ask(viewCooperation, { region: region.key, days: [window.from, window.to] });
  const words = (await wordsFor(visit, 'report')) as unknown as Words;
  return new Response(csvText(reportRows(report, network?.days ?? null, words)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="bericht-${window.from}-${window.to}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
