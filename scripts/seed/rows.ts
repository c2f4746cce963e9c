import { demoUsers } from './accounts.ts';
import { calendarOf } from './calendar.ts';
import { confirmedBy, tiesConfirmedBy } from './campaign-claims.ts';
import { demoCampaigns } from './campaigns.ts';
import { demoConcept } from './concept.ts';
import { demoFollowUps } from './follow-ups.ts';
import { historyRows } from './history.ts';
import { demoIntroductions } from './introductions.ts';
import { demoListings } from './listings.ts';
import { meetingRows } from './meeting-rows.ts';
import { demoMeetings } from './meetings.ts';
import { demoOrganisations, finder, organisationRows } from './organisations.ts';
import { ownPerson } from './own-person.ts';
import { contactAt, demoPeople } from './people.ts';
import { peopleRows } from './people-rows.ts';
import { budgetRows, demoProjects } from './projects.ts';
import { seededRandom } from './random.ts';
import { demoRelationships } from './relationships.ts';
import { demoStories } from './stories.ts';
import { readTerritories } from './territories.ts';
import { demoViews } from './views.ts';

const seed = 20_161_124;

/**
 * Everything of the demo as rows, passwords aside: the same for the same day,
 * whenever and wherever it is made, and for another day the same but for its dates.
 *
 * @param asOf the day 'YYYY-MM-DD' on which the demo is looked at
 */
export function demoRows(asOf: string) {
  const random = seededRandom(seed);
  const calendar = calendarOf(asOf);
  const organisations = demoOrganisations(readTerritories(), random, calendar);
  const find = finder(organisations);
  const accounts = demoUsers(find('hsn').id, random, calendar);
  const { staff, userRegions } = accounts;
  const people = demoPeople(organisations, find, random, calendar);
  const { users, invitations, readings } = ownPerson(accounts, people, seededRandom(seed + 4), calendar);
  const meetings = demoMeetings({ organisations, people, find }, random, calendar);
  const concept = demoConcept(random, calendar);
  const projects = demoProjects(find, concept, random, calendar);
  const relationships = demoRelationships(find, people, random, calendar);
  const followUps = demoFollowUps({ meetings, organisations, people, projects }, staff, random, calendar);
  const actorRows = {
    ...organisationRows(organisations, [staff.manager, staff.colleague], random, calendar),
    ...peopleRows(people, random, calendar),
  };
  const gatherings = meetingRows(meetings, projects, concept.fields, staff, random, calendar);
  const chance = seededRandom(seed + 2);
  const stories = meetingRows(
    demoStories({ organisations, people, find }, chance, calendar),
    projects,
    concept.fields,
    staff,
    chance,
    calendar,
  );
  // With chance of their own: what is drawn for them changes nothing that is there without them.
  const listings = demoListings(find, people, seededRandom(seed + 1), calendar);
  const introductions = demoIntroductions(find, staff, seededRandom(seed + 2), calendar);
  const views = demoViews(staff, seededRandom(seed + 4), calendar);
  const campaigns = demoCampaigns(
    { find, people, staff, relationships, ...actorRows },
    seededRandom(seed + 7),
    calendar,
  );
  const projectRows = projects.map(({ row, participants }) => {
    const lead = participants.find(({ role }) => role === 'LEAD');
    return { ...row, contactId: lead ? contactAt(lead.organisationId, people) : null };
  });
  return {
    users,
    userRegions,
    invitations,
    readings,
    ...actorRows,
    organisations: confirmedBy(campaigns, actorRows.organisations),
    ...campaigns,
    concept: concept.rows,
    projects: projectRows,
    participants: projects.flatMap(({ participants }) => participants),
    projectTerritories: projects.flatMap(({ territories }) => territories),
    budgetItems: budgetRows(projects, concept, random, calendar),
    ...gatherings,
    meetings: [...gatherings.meetings, ...stories.meetings],
    attendances: [...gatherings.attendances, ...stories.attendances],
    meetingFields: [...gatherings.meetingFields, ...stories.meetingFields],
    relationships: tiesConfirmedBy(campaigns, relationships),
    listings,
    introductions,
    followUps,
    ...views,
    history: [
      ...historyRows('account', users, ({ name, email, role }) => ({ name, email, role }), random),
      ...historyRows(
        'organisation',
        actorRows.organisations,
        ({ name, sector, kind }) => ({ name, sector, kind }),
        random,
      ),
      ...historyRows(
        'contact',
        actorRows.contacts,
        ({ firstName, lastName }) => ({ firstName, lastName }),
        random,
      ),
      ...historyRows('concept', concept.rows.concepts, ({ title }) => ({ title }), random),
      ...historyRows('project', projectRows, ({ title, status }) => ({ title, status }), random),
      ...historyRows(
        'meeting',
        gatherings.meetings,
        ({ title, kind, status }) => ({ title, kind, status }),
        random,
      ),
      ...historyRows('relationship', relationships, ({ typeKey, status }) => ({ typeKey, status }), random),
      ...historyRows(
        'listing',
        listings,
        ({ title, direction, kind }) => ({ title, direction, kind }),
        random,
      ),
      ...historyRows(
        'introduction',
        introductions,
        ({ aOrganisationId, bOrganisationId, status }) => ({ aOrganisationId, bOrganisationId, status }),
        seededRandom(seed + 3),
      ),
      ...historyRows('follow-up', followUps, ({ title, due, status }) => ({ title, due, status }), random),
      ...historyRows(
        'meeting',
        stories.meetings,
        ({ title, kind, status }) => ({ title, kind, status }),
        chance,
      ),
      ...historyRows(
        'network-view',
        views.networkViews,
        ({ name, query }) => ({ name, query }),
        seededRandom(seed + 5),
      ),
      ...historyRows('campaign', campaigns.campaigns, ({ title }) => ({ title }), seededRandom(seed + 8)),
      ...historyRows(
        'campaign-request',
        campaigns.campaignRequests,
        ({ campaignId, organisationId, contactId }) => ({ campaignId, organisationId, contactId }),
        seededRandom(seed + 9),
      ),
      ...historyRows('presentation', views.presentations, ({ name }) => ({ name }), seededRandom(seed + 6)),
    ],
  };
}

export type DemoRows = ReturnType<typeof demoRows>;
