import type { Api } from '#app/doors/api/serve.server.ts';
import { campaignResponse, campaigns } from './campaign.server.ts';
import { contacts } from './contact.server.ts';
import { followUps } from './follow-up.server.ts';
import { introductions } from './introduction.server.ts';
import { listings } from './listing.server.ts';
import { me } from './me.server.ts';
import { meetings } from './meeting.server.ts';
import { networkQuestions } from './network.server.ts';
import { organisations } from './organisation.server.ts';
import { projects } from './project.server.ts';
import { relationships } from './relationship.server.ts';

/** Everything behind `/api/v1`: addresses, answers and their description are drawn from it. A new kind is one line. */
export const api: Api = {
  resources: [
    organisations,
    contacts,
    meetings,
    relationships,
    projects,
    listings,
    introductions,
    campaigns,
    followUps,
  ],
  questions: [me, ...networkQuestions, campaignResponse],
};
