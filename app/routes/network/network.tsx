import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { readFilter } from '#app/network/filter.ts';
import { networkLook } from '#app/network/look-query.ts';
import { pictureQuery, pictureUrl, queryWithout } from '#app/network/picture-query.ts';
import { sortedActors, sortedTies } from '#app/network/rows.ts';
import { viewTimeline } from '#app/network/timeline.server.ts';
import { NetworkBar } from '#app/network/ui/NetworkBar.tsx';
import { NetworkLoader } from '#app/network/ui/NetworkLoader.tsx';
import { NetworkStatus } from '#app/network/ui/NetworkStatus.tsx';
import { NetworkTables } from '#app/network/ui/NetworkTables.tsx';
import { NothingTied } from '#app/network/ui/NothingTied.tsx';
import { focusIn } from '#app/network/ui/use-selection.ts';
import { viewNetwork } from '#app/network/view.server.ts';
import { offerNetworkViews } from '#app/records/network-view/list.server.ts';
import { openNetworkView } from '#app/records/network-view/open.server.ts';
import { titled } from '#app/ui/title.ts';

export const meta = titled('network');

/** Rows that a table shows at once; the files hold all. */
const mostRows = 200;

export const loader = page(async ({ ask, url, actor, context }) => {
  const query = queryOf(url);
  const table = query.view === 'table';
  const [picture, timeline] = await Promise.all([
    ask(viewNetwork, query),
    table ? null : ask(viewTimeline, {}),
  ]);
  const now = context.environment.now();
  const { filter, moment } = readFilter(query, now);
  const { ansicht } = query;
  const opened = ansicht === undefined ? null : await ask(openNetworkView, { id: ansicht });
  const offered = await ask(offerNetworkViews);
  const sort = query.sort ?? '';
  const cut = <Row,>({ rows, sort: by }: { rows: Row[]; sort: string }) => ({
    rows: rows.slice(0, mostRows),
    sort: by,
    all: rows.length,
  });
  const { asOf, totals, untied, withheld, exact, counties } = picture;
  return {
    filter,
    look: networkLook.parse(query),
    moment,
    counties,
    totals,
    shown: {
      asOf,
      totals,
      untied,
      withheld,
      exact,
      nodes: picture.nodes.ids.length,
      ties: picture.ties.a.length,
    },
    tables: table ? { actors: cut(sortedActors(picture, sort)), ties: cut(sortedTies(picture, sort)) } : null,
    dataQuery: pictureQuery(query),
    dataUrl: pictureUrl(query),
    pageQuery: queryWithout(query, new Set(['view', 'sort'])),
    momentQuery: new URLSearchParams(
      Object.entries({ asOf: filter.asOf, from: filter.from, to: filter.to }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ).toString(),
    named: { actor: query.actor ?? null, tie: query.tie ?? null },
    views: {
      ...offered,
      opened: opened && { ...opened, link: `${context.appUrl}/netzwerk/ansichten/${opened.view.id}` },
    },
    timeline,
    today: dayOf(now),
    mayLog: isOffice(actor),
  };
});

/** What is picked out is noted in the address for links; it changes nothing that was loaded. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const rest = (url: URL) => {
    const parameters = new URLSearchParams(url.search);
    parameters.delete('actor');
    parameters.delete('tie');
    return `${url.pathname}?${parameters}`;
  };
  const onlyChoice = currentUrl.search !== nextUrl.search && rest(currentUrl) === rest(nextUrl);
  return onlyChoice ? false : defaultShouldRevalidate;
}

export default function Network() {
  const { t } = useTranslation('network');
  const loaded = useLoaderData<typeof loader>();
  const { filter, look, moment, counties, totals, shown, tables, dataQuery, pageQuery, momentQuery } = loaded;
  const { timeline, today } = loaded;
  const view = tables ? 'table' : 'picture';
  const bar = { filter, look, counties, view, query: pageQuery, views: loaded.views } as const;
  // On an earlier day there may be nothing yet: the slider stays, to go on from there.
  if (!timeline || (shown.nodes === 0 && filter.asOf === null)) {
    return (
      <>
        <NetworkBar {...bar} />
        {shown.nodes === 0 ? (
          <NothingTied
            filtered={totals.ties > 0 || momentQuery !== '' || filter.audience === 'public'}
            all="/netzwerk"
            mayLog={loaded.mayLog}
            empty={t('empty')}
          />
        ) : (
          tables && <NetworkTables {...tables} query={dataQuery} moment={momentQuery} />
        )}
        <div className="mt-4">
          <NetworkStatus shown={shown} moment={moment} />
        </div>
      </>
    );
  }
  return (
    <NetworkLoader
      dataUrl={loaded.dataUrl}
      bar={bar}
      moment={moment}
      momentQuery={momentQuery}
      named={focusIn(loaded.named)}
      timeline={timeline}
      today={today}
    />
  );
}
