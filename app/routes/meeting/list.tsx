import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { openMeetingView } from '#app/doors/web/view.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { listDue } from '#app/records/meeting/due.server.ts';
import { listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { meetingKinds } from '#app/records/meeting/terms.ts';
import { MeetingTable } from '#app/records/meeting/ui/MeetingTable.tsx';
import { MeetingViews } from '#app/records/meeting/ui/MeetingViews.tsx';
import { DueMeetings } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { FilterBar, Pager } from '#app/ui/FilterBar.tsx';
import { EmptyState, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetings');

export const loader = page(async (visit) => {
  const { ask, url, actor, context } = visit;
  await openMeetingView(visit);
  const query = queryOf(url);
  const [meetings, due] = await Promise.all([
    ask(listMeetingsUseCase, query),
    isOffice(actor) ? ask(listDue, { limit: 1 }) : null,
  ]);
  return {
    meetings,
    due,
    sort: query.sort ?? '-start',
    filtered: Object.keys(query).some((name) => !['sort', 'after', 'before'].includes(name)),
    today: dayOf(context.environment.now()),
    mayLog: isOffice(actor),
  };
});

export default function Meetings() {
  const { t } = useTranslation(['meeting', 'common', 'followUp']);
  const { meetings, due, sort, filtered, today, mayLog } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
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
      />
      <MeetingViews current="list" />
      {due && due.total > 0 && (
        <div className="no-print mb-5">
          <Section id="nachgefragt" title={t('due.title')}>
            <DueMeetings due={due} today={today} />
          </Section>
        </div>
      )}
      <FilterBar
        searchLabel={t('searchLabel')}
        sort={sort}
        filters={[
          {
            name: 'kind',
            label: t('field.kind'),
            options: meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          },
        ]}
      />
      {meetings.items.length === 0 ? (
        <EmptyState
          action={
            filtered ? (
              <Link className="link" to="/treffen">
                {t('common:clearFilters')}
              </Link>
            ) : (
              mayLog && (
                <LinkButton to="/treffen/neu" look="primary">
                  {t('first')}
                </LinkButton>
              )
            )
          }
        >
          {filtered ? t('emptyFiltered') : t('empty')}
        </EmptyState>
      ) : (
        <MeetingTable rows={meetings.items} sort={sort} today={today} />
      )}
      <Pager total={meetings.total} next={meetings.next} previous={meetings.previous} />
    </>
  );
}
