import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page } from '#app/doors/web/page.server.ts';
import { listOwnTies } from '#app/network/own-ties.server.ts';
import { OwnTieList } from '#app/network/ui/OwnTieList.tsx';
import { listPeopleOfOrganisation } from '#app/records/contact/people.server.ts';
import { PeopleList } from '#app/records/contact/ui/PeopleList.tsx';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { ListingLines } from '#app/records/listing/ui/ListingLines.tsx';
import { listTimelineOfOrganisation } from '#app/records/meeting/timeline.server.ts';
import { ActorTimeline } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { OrganisationFacts } from '#app/records/organisation/ui/OrganisationFacts.tsx';
import { SectorLabel } from '#app/records/organisation/ui/SectorLabel.tsx';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { ProfileLogo } from '#app/records/profile/ui/ProfileFacts.tsx';
import { listProjectsOfOrganisation } from '#app/records/project/list.server.ts';
import { ProjectLines } from '#app/records/project/ui/ProjectLines.tsx';
import { listRelationships } from '#app/records/relationship/list.server.ts';
import { RelationshipList } from '#app/records/relationship/ui/RelationshipList.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { Columns, PageHeader, Section } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.organisation.name ?? 'Organisation'} – Akteursnetz` },
];

const shownListings = 50;

export const loader = page(async ({ ask, params, actor }) => {
  const reference = { id: params.id };
  const partner = actor.kind === 'user' && actor.role === 'PARTNER';
  const [organisation, people, ties, relationships, projects, listings, timeline] = await Promise.all([
    ask(viewOrganisation, reference),
    ask(listPeopleOfOrganisation, reference),
    ask(listOwnTies, reference),
    ask(listRelationships, { organisationId: params.id }),
    ask(listProjectsOfOrganisation, reference),
    ask(listListingsUseCase, { organisation: params.id, size: shownListings }),
    partner ? null : ask(listTimelineOfOrganisation, reference),
  ]);
  return {
    organisation,
    people,
    ties,
    relationships,
    projects,
    listings: listings.items,
    timeline,
    partner,
    mayEdit: isOffice(actor),
  };
});

export default function OrganisationDetail() {
  const { t } = useTranslation(['organisation', 'relationship', 'project', 'listing', 'common']);
  const { organisation, people, ties, relationships, projects, listings, timeline, partner, mayEdit } =
    useLoaderData<typeof loader>();
  const { id, name, version } = organisation;
  return (
    <article>
      <PageHeader
        title={name}
        back={{ to: '/organisationen?zurueck', label: t('title') }}
        lead={<SectorLabel sector={organisation.sector} />}
        actions={
          mayEdit && (
            <>
              <LinkButton to={`/treffen/neu?mit=organisation:${id}`}>{t('common:logMeeting')}</LinkButton>
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              <LinkButton to="verlauf" look="quiet">
                {t('common:history')}
              </LinkButton>
              <Form method="post" action="/organisationen/papierkorb">
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
      <Columns>
        <div>
          <ProfileLogo id={id} name={name} logo={organisation.logo} />
          <OrganisationFacts organisation={organisation} />
          <Section
            id="personen"
            title={t('people')}
            aside={
              mayEdit && (
                <Link className="link" to={`/kontakte/neu?organisation=${id}`}>
                  {t('addPerson')}
                </Link>
              )
            }
          >
            <PeopleList current={people.current} former={people.former} empty={t('peopleEmpty')} />
          </Section>
          {timeline && (
            <Section id="verlauf" title={t('timeline')}>
              <ActorTimeline timeline={timeline} empty={t('timelineEmpty')} />
            </Section>
          )}
        </div>
        <div>
          <Section
            id="verbindungen"
            title={t('ties')}
            aside={
              timeline && (
                <span className="flex flex-wrap gap-x-4">
                  <Link className="link" to="erreichen">
                    {t('reach')}
                  </Link>
                  <Link className="link" to={`/netzwerk?actor=${id}`}>
                    {t('tiesInNetwork')}
                  </Link>
                </span>
              )
            }
          >
            <OwnTieList ties={ties} ownId={id} explained={timeline !== null} empty={t('tiesEmpty')} />
          </Section>
          <Section
            id="beziehungen"
            title={t('relationship:title')}
            aside={
              mayEdit && (
                <Link className="link" to={`/beziehungen/neu?von=${id}`}>
                  {t('relationship:new')}
                </Link>
              )
            }
          >
            <RelationshipList
              rows={relationships}
              ownId={id}
              mayEdit={mayEdit}
              empty={t('relationship:empty')}
            />
          </Section>
          <Section
            id="projekte"
            title={t('project:title')}
            aside={
              mayEdit && (
                <Link className="link" to={`/projekte/neu?organisation=${id}`}>
                  {t('project:new')}
                </Link>
              )
            }
          >
            <ProjectLines projects={projects} />
          </Section>
          <Section
            id="angebote"
            title={t('listing:title')}
            aside={
              (mayEdit || partner) && (
                <Link className="link" to={`/angebote/neu?organisation=${id}`}>
                  {t('listing:newShort')}
                </Link>
              )
            }
          >
            <ListingLines listings={listings} empty={t('listing:emptyOfOrganisation')} />
          </Section>
        </div>
      </Columns>
    </article>
  );
}
