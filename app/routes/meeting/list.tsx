import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { chosenColumns, openList } from '#app/doors/web/list.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { openMeetingView } from '#app/doors/web/view.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { listDue } from '#app/records/meeting/due.server.ts';
import { listMeetingFilterChoices } from '#app/records/meeting/filter-choices.server.ts';
import { listMeetingsUseCase, meetingFilterNames } from '#app/records/meeting/list.server.ts';
import { meetingColumns, meetingDefaultColumns } from '#app/records/meeting/terms.ts';
import { meetingTexts } from '#app/records/meeting/ui/columns.ts';
import { useMeetingFilters } from '#app/records/meeting/ui/filters.ts';
import { MeetingTable } from '#app/records/meeting/ui/MeetingTable.tsx';
import { MeetingViews } from '#app/records/meeting/ui/MeetingViews.tsx';
import { DueMeetings } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { SavedFilterMenu } from '#app/records/saved-filter/ui/SavedFilterMenu.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { ListFrame } from '#app/ui/ListFrame.tsx';
import { Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetings');

export const loader = page(async (visit) => {
  const { ask, actor, context, preferences } = visit;
  await openMeetingView(visit);
  const { query, filtered, worthSaving, headers } = await openList(visit, 'meeting', meetingFilterNames);
  const [meetings, choices, savedFilters, due] = await Promise.all([
    ask(listMeetingsUseCase, query),
    ask(listMeetingFilterChoices, { named: query.organisation }),
    ask(listSavedFiltersUseCase, { list: 'meeting' }),
    isOffice(actor) ? ask(listDue, { limit: 1 }) : null,
  ]);
  const sort = query.sort ?? '-start';
  const today = dayOf(context.environment.now());
  const columns = chosenColumns(visit, 'meeting', meetingColumns, meetingDefaultColumns);
  const view = { columns, density: preferences?.density ?? 'comfortable' };
  const saved = savedFilters && { filters: savedFilters, current: worthSaving };
  return data(
    { meetings, due, choices, saved, sort, filtered, today, view, mayLog: isOffice(actor) },
    { headers },
  );
});

export default function Meetings() {
  const { t } = useTranslation(['meeting', 'common', 'followUp']);
  const { meetings, due, choices, saved, sort, filtered, today, view, mayLog } =
    useLoaderData<typeof loader>();
  const texts = meetingTexts(t);
  return (
    <ListFrame
      title={t('title')}
      actions={
        mayLog && (
          <>
            <LinkButton to="/treffen/papierkorb" look="quiet">
              {t('common:binTitle')}
            </LinkButton>
            <LinkButton to="/wiedervorlagen">{t('followUp:title')}</LinkButton>
          </>
        )
      }
      lead={
        <>
          <MeetingViews current="list" />
          {due && due.total > 0 && (
            <div className="no-print mb-5">
              <Section id="nachgefragt" title={t('due.title')}>
                <DueMeetings due={due} today={today} />
              </Section>
            </div>
          )}
        </>
      }
      searchLabel={t('searchLabel')}
      filters={useMeetingFilters(choices)}
      sort={sort}
      page={meetings}
      view={{
        list: 'meeting',
        columns: meetingColumns.map((key) => ({ key, label: texts[key][0] })),
        chosen: view.columns,
        density: view.density,
      }}
      selection={mayLog ? { list: 'meeting', query: saved?.current ?? '' } : null}
      csv="/treffen.csv"
      saved={
        saved && (
          <SavedFilterMenu
            list="meeting"
            filters={saved.filters}
            current={saved.current}
            regions={choices.regions}
            mayShare={mayLog}
          />
        )
      }
      empty={{
        filtered,
        all: t('empty'),
        narrowed: t('emptyFiltered'),
        action: mayLog && (
          <LinkButton to="/treffen/neu" look="primary">
            {t('first')}
          </LinkButton>
        ),
      }}
    >
      <MeetingTable rows={meetings.items} sort={sort} shown={view.columns} today={today} mayTick={mayLog} />
    </ListFrame>
  );
}
