import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { readFilter } from '#app/network/filter.ts';
import { networkLook } from '#app/network/look.ts';
import { sortedActors, sortedTies } from '#app/network/rows.ts';
import { viewTimeline } from '#app/network/timeline.server.ts';
import { NetworkBar } from '#app/network/ui/NetworkBar.tsx';
import { NetworkLoader } from '#app/network/ui/NetworkLoader.tsx';
import { NetworkStatus } from '#app/network/ui/NetworkStatus.tsx';
import { NetworkTables } from '#app/network/ui/NetworkTables.tsx';
import { NothingTied } from '#app/network/ui/NothingTied.tsx';
import { viewNetwork } from '#app/network/view.server.ts';
import { titled } from '#app/ui/title.ts';

export const meta = titled('network');

/** Rows that a table shows at once; the files hold all. */
const mostRows = 200;

/** The query without what does not change the picture: its ETag is asked for under one address. */
function queryWithout(query: Readonly<Record<string, string>>, names: readonly string[]): string {
  return new URLSearchParams(Object.entries(query).filter(([name]) => !names.includes(name))).toString();
}

export const loader = page(async ({ ask, url, actor, context }) => {
  const query = queryOf(url);
  const table = query.view === 'table';
  const [picture, timeline] = await Promise.all([
    ask(viewNetwork, query),
    table ? null : ask(viewTimeline, {}),
  ]);
  const now = context.environment.now();
  const { filter, moment } = readFilter(query, now);
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
    dataQuery: queryWithout(query, ['view', 'sort', 'actor', 'size', 'layout', 'group', 'colour', 'depth']),
    pageQuery: queryWithout(query, ['view', 'sort']),
    momentQuery: new URLSearchParams(
      Object.entries({ asOf: filter.asOf, from: filter.from, to: filter.to }).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      ),
    ).toString(),
    actor: query.actor ?? null,
    timeline,
    today: dayOf(now),
    mayLog: isOffice(actor),
  };
});

/** The chosen actor is noted in the address for links; it changes nothing that was loaded. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const rest = (url: URL) => {
    const parameters = new URLSearchParams(url.search);
    parameters.delete('actor');
    return `${url.pathname}?${parameters}`;
  };
  const onlyActor = currentUrl.search !== nextUrl.search && rest(currentUrl) === rest(nextUrl);
  return onlyActor ? false : defaultShouldRevalidate;
}

export default function Network() {
  const { t } = useTranslation('network');
  const loaded = useLoaderData<typeof loader>();
  const { filter, look, moment, counties, totals, shown, tables, dataQuery, pageQuery, momentQuery, actor } =
    loaded;
  const { timeline, today } = loaded;
  const view = tables ? 'table' : 'picture';
  const bar = { filter, look, counties, view, query: pageQuery } as const;
  // On an earlier day there may be nothing yet: the slider stays, to go on from there.
  if (!timeline || (shown.nodes === 0 && filter.asOf === null)) {
    return (
      <>
        <NetworkBar {...bar} />
        {shown.nodes === 0 ? (
          <NothingTied
            filtered={totals.ties > 0 || momentQuery !== ''}
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
      dataUrl={`/netzwerk/daten${dataQuery && `?${dataQuery}`}`}
      bar={bar}
      moment={moment}
      momentQuery={momentQuery}
      actor={actor}
      timeline={timeline}
      today={today}
    />
  );
}
