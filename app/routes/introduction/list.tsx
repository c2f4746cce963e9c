import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { withinPatience } from '#app/doors/web/patience.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { viewIntroductionEffects } from '#app/network/effect.server.ts';
import { EffectSummary } from '#app/network/ui/EffectSummary.tsx';
import { listIntroductionChoices } from '#app/records/introduction/choices.server.ts';
import {
  countIntroductionsUseCase,
  listIntroductionsUseCase,
} from '#app/records/introduction/list.server.ts';
import { introductionResults, introductionStatuses } from '#app/records/introduction/terms.ts';
import { IntroductionTable } from '#app/records/introduction/ui/IntroductionTable.tsx';
import { StageColumns } from '#app/records/introduction/ui/StageColumns.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { Tabs } from '#app/ui/Tabs.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('introductions');

/** So many cards the columns hold at most; the list holds all. */
const mostCards = 200;

/** So long the page waits for the network's figures; then it says that they are being computed. */
const patience = 900;

const notFilters = new Set(['sort', 'after', 'before', 'ansicht']);

export const loader = page(async ({ ask, url, context, actor }) => {
  const query = queryOf(url);
  const columns = query.ansicht === 'spalten';
  const [introductions, counts, choices, effects] = await Promise.all([
    ask(listIntroductionsUseCase, columns ? { ...query, size: mostCards } : query),
    ask(countIntroductionsUseCase),
    ask(listIntroductionChoices),
    withinPatience(ask(viewIntroductionEffects), patience),
  ]);
  const filters = Object.entries(query).filter(([name]) => !notFilters.has(name));
  return {
    introductions,
    counts,
    choices,
    effects,
    columns,
    query: new URLSearchParams(filters).toString(),
    sort: query.sort ?? '-updated',
    filtered: filters.length > 0,
    office: isOffice(actor),
    today: dayOf(context.environment.now()),
  };
});

export default function Introductions() {
  const { t } = useTranslation(['introduction', 'common']);
  const { introductions, counts, choices, effects, columns, query, sort, filtered, office, today } =
    useLoaderData<typeof loader>();
  const { results, total, stages } = counts;
  const address = (view: string) => `/vermittlungen?${view}${query && `&${query}`}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          total > 0 &&
          t('brought', {
            total,
            meetings: results.MEETING,
            ties: results.TIE,
            projects: results.PROJECT,
          })
        }
        actions={
          <>
            <a
              className="link tap inline-flex items-center"
              href={`/vermittlungen.csv${query && `?${query}`}`}
            >
              {t('common:csv')}
            </a>
            {office && <LinkButton to="/vermittlungen/vorschlaege">{t('seeProposals')}</LinkButton>}
            {office && <LinkButton to="/vermittlungen/neu">{t('new')}</LinkButton>}
          </>
        }
      />
      <EffectSummary effects={effects} />
      <Tabs
        label={t('view')}
        items={[
          { to: address('ansicht=liste'), label: t('viewList'), current: !columns },
          { to: address('ansicht=spalten'), label: t('viewColumns'), current: columns },
        ]}
      />
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        kept={columns ? { ansicht: 'spalten' } : {}}
        filters={[
          {
            name: 'status',
            label: t('field.status'),
            main: true,
            options: introductionStatuses
              .filter((value) => office || value !== 'DISMISSED')
              .map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'result',
            label: t('field.result'),
            main: true,
            options: introductionResults.map((value) => ({ value, label: t(`result.${value}`) })),
          },
          {
            name: 'manager',
            label: t('field.managerId'),
            options: choices.staff.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'county',
            label: t('field.county'),
            options: choices.counties.map(({ key, name }) => ({ value: key, label: name })),
          },
        ]}
      />
      {introductions.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/vermittlungen">
                {t('common:clearFilters')}
              </Link>
            ) : (
              office && <LinkButton to="/vermittlungen/neu">{t('new')}</LinkButton>
            )
          }
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : columns ? (
        <StageColumns rows={introductions.items} counts={filtered ? {} : stages} />
      ) : (
        <>
          <IntroductionTable rows={introductions.items} sort={sort} today={today} withConsent={office} />
          <Pager total={introductions.total} next={introductions.next} previous={introductions.previous} />
        </>
      )}
    </>
  );
}
