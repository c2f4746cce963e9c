import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { withinPatience } from '#app/doors/web/patience.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { questionIn } from '#app/network/insight-filter.ts';
import { viewInsights } from '#app/network/insights.server.ts';
import { InsightFilters } from '#app/network/ui/InsightFilters.tsx';
import { InsightList } from '#app/network/ui/InsightList.tsx';
import { useStatus } from '#app/network/ui/NetworkStatus.tsx';
import { NothingTied } from '#app/network/ui/NothingTied.tsx';
import { useAgain } from '#app/ui/again.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { ProgressBar } from '#app/ui/ProgressBar.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('insights');

/** So long the page waits for its figures; then it says that they are being computed. */
const patience = 900;
/** And asks again so often. */
const pace = 1_000;

export const loader = page(async ({ ask, url, actor, context }) => {
  const today = dayOf(context.environment.now());
  const filter = questionIn(queryOf(url), today);
  const shown = await withinPatience(ask(viewInsights, filter), patience);
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return { filter, shown, today, query: query.toString(), mayLog: isOffice(actor) };
});

/** Says that it is being worked on, and looks again until it is there. */
function Computing({ address }: { readonly address: string }) {
  const { t } = useTranslation('insight');
  const { revalidate, state } = useRevalidator();
  useAgain(revalidate, { busy: state !== 'idle', ended: false, pause: pace });
  return (
    <div role="status" className="max-w-[60ch] rounded-md bg-sunken px-5 py-6">
      <ProgressBar label={t('computing')} />
      <p>{t('computing')}</p>
      <noscript>
        <a className="link" href={address}>
          {t('reload')}
        </a>
      </noscript>
    </div>
  );
}

export default function Insights() {
  const { t, i18n } = useTranslation('insight');
  const { filter, shown, today, query, mayLog } = useLoaderData<typeof loader>();
  const status = useStatus();
  const day = (text: string) => formatPlainDay(text, i18n.language);
  const count = (value: number) => value.toLocaleString(i18n.language);
  const narrowed = [filter.territory, filter.sector, filter.asOf].some(Boolean);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        back={{ to: '/netzwerk', label: t('network') }}
        actions={
          <>
            <LinkButton to="/netzwerk/was-waere-wenn">{t('toWhatIf')}</LinkButton>
            <Link
              reloadDocument
              className="link tap inline-flex min-h-9 items-center"
              to={`/netzwerk/erkenntnisse.csv?${query}`}
            >
              {t('csv')}
            </Link>
          </>
        }
      />
      <InsightFilters filter={filter} counties={shown?.counties ?? []} />
      {shown === null && <Computing address={`/netzwerk/erkenntnisse?${query}`} />}
      {shown !== null && shown.ties === 0 && (
        <NothingTied filtered={narrowed} all="/netzwerk/erkenntnisse" mayLog={mayLog} empty={t('empty')} />
      )}
      {shown !== null && shown.ties > 0 && (
        <>
          <InsightList shown={shown} today={today} filter={filter} />
          <Section id="sicherheit" title={t('certainty.title')}>
            <p className="max-w-[75ch]">{t('certainty.rule')}</p>
          </Section>
        </>
      )}
      {shown !== null && (
        <p className="mt-6 text-xs text-quiet">
          {[
            t('basis', {
              asOf: day(shown.asOf),
              since: day(shown.since),
              actors: count(shown.actors),
              ties: count(shown.ties),
            }),
            t('drawn', { draws: shown.draws }),
            !shown.exact && t('estimated'),
          ]
            .filter(Boolean)
            .join(' · ')}
          . {status.withheld(shown)}.
        </p>
      )}
    </>
  );
}
