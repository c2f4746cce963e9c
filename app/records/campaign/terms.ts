/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Where a campaign stands: its links open, its last day is over, or the office has ended it. */
export const campaignStates = ['open', 'over', 'ended'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Where a request stands: no mail has left, sent, its link handed over, refused by the mail server, answered, withdrawn, or never answered. */
export const requestStates = [
  'waiting',
  'sent',
  'linked',
  'bounced',
  'answered',
  'withdrawn',
  'unanswered',
] as const;
export type RequestState = (typeof requestStates)[number];

/** Why an organisation of a selection is not asked. */
export const requestHindrances = ['not-published', 'no-email', 'asked'] as const;
export type RequestHindrance = (typeof requestHindrances)[number];

/** What was said of the profile. */
export const profileVerdicts = ['CONFIRMED', 'CORRECTED'] as const;
export type ProfileVerdict = (typeof profileVerdicts)[number];

/** What was said of one of the ties; the last: not among the most important ones. */
export const tieVerdicts = ['CONFIRMED', 'CORRECTED', 'DISPUTED', 'SET_ASIDE'] as const;
export type TieVerdict = (typeof tieVerdicts)[number];

export const campaignLocales = ['de', 'en'] as const;

/** More organisations than this are narrowed first: every one of them is written to. */
export const mostAsked = 500;
/** So many ties are the most important ones. */
export const mostTies = 5;
/** So many at most are ever touched by one request, those that were set aside included. */
export const mostTouched = 20;
/** A campaign reminds at most so often. */
export const mostReminders = 2;
/** How long the links open where nobody says otherwise, and at the longest, in days. */
export const usualDays = 28;
export const mostDays = 180;
/** The round of a link that the office hands over; those of mails count from 0. */
export const handedOver = 9;

/** The fields of the profile that the page behind the link asks for, in their order. */
export const answerFieldNames = [
  'name',
  'shortName',
  'kind',
  'description',
  'street',
  'postcode',
  'city',
  'website',
  'email',
  'phone',
  'employees',
  'fieldOfActionIds',
  'languages',
  'tags',
] as const;
export type AnswerFieldName = (typeof answerFieldNames)[number];

/** The questions of the page behind a link that have a page of their own. */
export const answerSteps = ['angaben', 'verbindung', 'ergaenzen'] as const;
export type AnswerStep = (typeof answerSteps)[number];

/** What the page behind a link says back, and in which of its parts. */
export const thanks = {
  confirmed: 'angaben',
  corrected: 'angaben',
  waits: 'angaben',
  tie: 'verbindungen',
  added: 'verbindungen',
  taken: 'verbindungen',
  out: 'verbindungen',
} as const;
export type Thanks = keyof typeof thanks;
