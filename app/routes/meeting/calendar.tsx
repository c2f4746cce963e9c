import { data } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { rememberView } from '#app/doors/web/view.server.ts';
import { addMonths, monthOf } from '#app/kernel/month.ts';
import { viewAgenda, viewMonth } from '#app/records/meeting/calendar.server.ts';
import { listDue } from '#app/records/meeting/due.server.ts';
import { meetingKinds } from '#app/records/meeting/terms.ts';
import { AgendaList } from '#app/records/meeting/ui/AgendaList.tsx';
import { AgendaMeeting } from '#app/records/meeting/ui/CalendarMeeting.tsx';
import { MeetingViews } from '#app/records/meeting/ui/MeetingViews.tsx';
import { MonthGrid } from '#app/records/meeting/ui/MonthGrid.tsx';
import { DueMeetings } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
import { useMeetingWords } from '#app/records/meeting/ui/words.ts';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { formatMonth, useDates } from '#app/ui/format.ts';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetings');

/** `?view=month&month=2026-11`, or `?view=agenda&from=2026-11-24`. */
export const loader = page(async ({ ask, actor, url }) => {
  const query = queryOf(url);
  const view = query.view === 'agenda' ? 'agenda' : 'month';
  const [month, agenda, due] = await Promise.all([
    view === 'month' ? ask(viewMonth, query) : null,
    view === 'agenda' ? ask(viewAgenda, query) : null,
    isOffice(actor) ? ask(listDue, { limit: 1 }) : null,
  ]);
  return data({ view, month, agenda, due } as const, { headers: await rememberView(view, url) });
});

export default function MeetingCalendar() {
  const { t } = useTranslation(['meeting', 'common', 'followUp']);
  const { view, month, agenda, due } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const today = month?.today ?? agenda?.today ?? '';
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          due && (
            <>
              <LinkButton to="/treffen/papierkorb" look="quiet">
                {t('common:binTitle')}
              </LinkButton>
              <LinkButton to="/wiedervorlagen">{t('followUp:title')}</LinkButton>
            </>
          )
        }
      />
      <MeetingViews current={view} />
      {due && due.total > 0 && (
        <div className="no-print mb-5">
          <Section id="nachgefragt" title={t('due.title')}>
            <DueMeetings due={due} today={today} />
          </Section>
        </div>
      )}
      <FilterBar
        searchLabel={t('searchLabel')}
        filters={[
          {
            name: 'kind',
            label: t('field.kind'),
            main: true,
            options: meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          },
        ]}
        kept={{
          view,
          ...Object.fromEntries(
            ['month', 'from'].flatMap((name) => {
              const value = parameters.get(name);
              return value ? [[name, value]] : [];
            }),
          ),
        }}
      />
      {month && <MonthView month={month} />}
      {agenda && <AgendaView agenda={agenda} />}
    </>
  );
}

/** The address of this page with other parameters; null takes one away. */
function useAddress() {
  const [parameters] = useSearchParams();
  return (changes: Readonly<Record<string, string | null>>) => {
    const query = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    return `?${query}`;
  };
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function MonthView({ month: loaded }: { readonly month: NonNullable<Loaded['month']> }) {
  const { t, i18n } = useTranslation('meeting');
  const address = useAddress();
  const { kindLabel } = useMeetingWords();
  const dates = useDates(loaded.today);
  const { month, today, weeks, cut } = loaded;
  const label = formatMonth(month, i18n.language);
  const to = (target: string) => address({ view: 'month', month: target });
  const filled = weeks.flat().filter((day) => !day.outside && day.total > 0);
  return (
    <section aria-labelledby="monat">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="monat" aria-live="polite" className="text-xl">
          {label}
        </h2>
        <nav aria-label={t('calendar.months')} className="no-print flex gap-1.5">
          <LinkButton
            to={to(addMonths(month, -1))}
            aria-label={formatMonth(addMonths(month, -1), i18n.language)}
          >
            ‹
          </LinkButton>
          <LinkButton to={to(monthOf(today))}>{t('calendar.today')}</LinkButton>
          <LinkButton
            to={to(addMonths(month, 1))}
            aria-label={formatMonth(addMonths(month, 1), i18n.language)}
          >
            ›
          </LinkButton>
        </nav>
      </div>
      {cut && <p className="mb-2 text-sm text-ageing">{t('calendar.cut')}</p>}
      {filled.length === 0 && <p className="mb-3 text-quiet">{t('calendar.emptyMonth')}</p>}
      <div className="mb-5 hidden phone:block print:hidden">
        {filled.map(({ day, items, total }) => (
          <div key={day} className="mb-3">
            <h3 className={`border-b border-line text-base ${day === today ? 'text-accent' : ''}`}>
              {dates.day(day)}
            </h3>
            <ul className="divide-y divide-line">
              {items.map((line) => (
                <AgendaMeeting
                  key={line.id}
                  line={line}
                  detail={[kindLabel(line.kind), line.place].filter(Boolean).join(' · ')}
                />
              ))}
            </ul>
            {total > items.length && (
              <Link className="link text-sm" to={address({ view: 'agenda', from: day, month: null })}>
                {t('moreOfDay', { count: total - items.length })}
              </Link>
            )}
          </div>
        ))}
      </div>
      <MonthGrid key={month} data={loaded} label={label} />
      <p id="month-keys" className="no-print mt-2 text-sm text-quiet phone:hidden coarse:hidden">
        {t('calendar.keys')}
      </p>
    </section>
  );
}

function AgendaView({ agenda }: { readonly agenda: NonNullable<Loaded['agenda']> }) {
  const { t } = useTranslation(['meeting', 'common']);
  const address = useAddress();
  const { days, today, next, previous, from } = agenda;
  const here = { view: 'agenda', month: null, after: null, before: null } as const;
  const pages = (
    <>
      {previous && (
        <LinkButton to={address({ ...here, before: previous })}>{t('calendar.earlier')}</LinkButton>
      )}
      <LinkButton to={address({ ...here, from: today })}>{t('calendar.today')}</LinkButton>
      {next && <LinkButton to={address({ ...here, after: next })}>{t('calendar.later')}</LinkButton>}
    </>
  );
  const row = 'no-print my-3 flex flex-wrap gap-1.5';
  return (
    <>
      <nav aria-label={t('common:pages')} className={row}>
        {pages}
      </nav>
      {days.length === 0 ? (
        <EmptyState>{from === today ? t('calendar.emptyAhead') : t('calendar.emptyAgenda')}</EmptyState>
      ) : (
        <AgendaList days={days} today={today} />
      )}
      {days.length > 5 && <div className={row}>{pages}</div>}
    </>
  );
}
