import type { Translation } from '../de/index.ts';
import type { start as german } from '../de/start.ts';

export const start: Translation<typeof german> = {
  hello: 'Hello, {{name}}',
  followUps: 'My follow-ups',
  allFollowUps: 'All follow-ups',
  noFollowUps: 'Nothing is open.',
  due: 'Did it take place?',
  recent: 'Recent meetings',
  noMeetings: 'No meeting logged yet.',
  upcoming: 'Coming up',
  find: 'Find an organisation or person',
  findHint: 'Type a name and open it with Enter.',
  numbers: 'The region in figures',
  organisations: 'Organisations',
  contacts: 'Contacts',
  meetingsThisYear: 'Meetings in the last 12 months',
  toNetwork: 'To the network',
  toInsights: 'Insights',
  own: 'My organisation',
  ownLead: "This is how your organisation stands in the region's network.",
  ownMissing: 'Your account has no organisation. Please contact the regional management.',
};
