import { wordsFor } from '#app/doors/web/csv.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { csvText } from '#app/kernel/csv.ts';
import { dayOf } from '#app/kernel/day.ts';
import { viewCampaign } from '#app/records/campaign/list.server.ts';
import { type Response as Counted, shareOf } from '#app/records/campaign/response.ts';
import { sectors as knownSectors } from '#app/records/organisation/terms.ts';

/** The response of a campaign by sector and county as a file, in the words of the page. */
export const loader = page(async (visit) => {
  const { ask, params, context } = visit;
  const { all, sectors, counties } = await ask(viewCampaign, { id: params.id });
  const [t, organisation] = await Promise.all([wordsFor(visit, 'campaign'), wordsFor(visit, 'organisation')]);
  const sectorName = (sector: string) => {
    const known = knownSectors.find((one) => one === sector);
    return known ? organisation(`sector.${known}`) : sector;
  };
  const line = (kind: string, name: string, row: Counted) => {
    const share = shareOf(row);
    const percent = share === null ? '' : Math.round(share * 1000) / 10;
    return [kind, name, row.asked, row.answered, percent, row.confirmed, row.corrected, row.unknown];
  };
  const text = csvText([
    [
      t('group'),
      t('groupName'),
      t('asked'),
      t('answered'),
      `${t('share')} %`,
      t('confirmed'),
      t('corrected'),
      t('unknown'),
    ],
    ...sectors.map(({ sector, ...row }) => line(t('sector'), sectorName(sector), row)),
    ...counties.map(({ key: _key, name, ...row }) => line(t('county'), name ?? t('countyNone'), row)),
    line(t('all'), '', all),
  ]);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="ruecklauf-${dayOf(context.environment.now())}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
