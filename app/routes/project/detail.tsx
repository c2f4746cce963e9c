import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { audienceOf, isOffice } from '#app/access/actor.ts';
import { page } from '#app/doors/web/page.server.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { MeetingLine } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { ParticipantTable } from '#app/records/project/ui/ParticipantTable.tsx';
import { ProjectFacts } from '#app/records/project/ui/ProjectFacts.tsx';
import { ProjectMoney } from '#app/records/project/ui/ProjectMoney.tsx';
import { ProjectStatusBadge } from '#app/records/project/ui/ProjectStatusBadge.tsx';
import { viewProject } from '#app/records/project/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Prose } from '#app/ui/Prose.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.project.title ?? 'Projekt'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, actor }) => {
  const { project, ...rest } = await ask(viewProject, { id: params.id });
  return {
    ...rest,
    project: { ...project, description: null },
    description: project.description ? renderMarkdown(project.description) : null,
    mayEdit: isOffice(actor),
    partner: audienceOf(actor) === 'partner',
  };
});

export default function ProjectDetail() {
  const { t } = useTranslation(['project', 'common']);
  const { project, description, meetings, followUps, today, mayEdit, partner } =
    useLoaderData<typeof loader>();
  const { id, version } = project;
  return (
    <article>
      <PageHeader
        title={project.title}
        back={{ to: '/projekte', label: t('title') }}
        lead={<ProjectStatusBadge status={project.status} />}
        actions={
          mayEdit && (
            <>
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              <LinkButton to="verlauf" look="quiet">
                {t('common:history')}
              </LinkButton>
              <Form method="post" action="/projekte/papierkorb">
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                <Button look="quiet" name="verb" value="bin">
                  {t('common:bin')}
                </Button>
              </Form>
            </>
          )
        }
      />
      <ProjectFacts project={project} contactLinked={!partner} />
      {description && (
        <Section id="beschreibung" title={t('field.description')}>
          <Prose html={description} />
        </Section>
      )}
      <Section id="beteiligte" title={t('participants')}>
        {project.participants.length === 0 ? (
          <p className="text-quiet">{t('participantsEmpty')}</p>
        ) : (
          <ParticipantTable {...project} />
        )}
        {project.participantsWithheld && (
          <p className="mt-2 text-sm text-quiet">{t('participantsWithheld')}</p>
        )}
        {!partner && project.participants.length > 1 && <Evidence status={project.status} />}
      </Section>
      <Section id="geld" title={t('money')}>
        <ProjectMoney budget={project.budget} funding={project.funding} />
      </Section>
      {meetings && (
        <Section
          id="treffen"
          title={t('meetings')}
          aside={
            mayEdit && (
              <Link className="link" to={`/treffen/neu?projekt=${id}`}>
                {t('common:logMeeting')}
              </Link>
            )
          }
        >
          {meetings.length === 0 && <p className="text-quiet">{t('meetingsEmpty')}</p>}
          <ul className="max-w-[80ch] divide-y divide-line">
            {meetings.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} today={today} />
            ))}
          </ul>
        </Section>
      )}
      {followUps && (
        <Section
          id="wiedervorlagen"
          title={t('followUps')}
          aside={
            mayEdit && (
              <Link className="link" to={`/wiedervorlagen/neu?projekt=${id}`}>
                {t('addFollowUp')}
              </Link>
            )
          }
        >
          {followUps.length === 0 && <p className="text-quiet">{t('followUpsEmpty')}</p>}
          <ul className="max-w-[80ch]">
            {followUps.map((row) => (
              <FollowUpRow key={row.id} followUp={row} today={today} />
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

const tying = ['APPROVED', 'RUNNING', 'DONE'];
const comingUp = ['IDEA', 'APPLIED'];

/** What the network makes of a project of this status. */
function Evidence({ status }: { readonly status: string }) {
  const { t } = useTranslation(['project', 'common']);
  if (comingUp.includes(status)) return <p className="mt-2 text-sm text-quiet">{t('noEvidence')}</p>;
  if (!tying.includes(status)) return null;
  return (
    <p className="mt-2 text-sm text-quiet">
      {t('evidence')}{' '}
      <Link className="link" to="/netzwerk">
        {t('common:nav.network')}
      </Link>
    </p>
  );
}
