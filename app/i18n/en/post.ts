import type { Translation } from '../de/index.ts';
import type { post as german } from '../de/post.ts';

export const post: Translation<typeof german> = {
  title: 'Mail and texts',
  noMail:
    'No mail server is set up. Whoever runs the product enters one with the setting SMTP_URL; until then the pages show links to copy.',
  isSet: 'A mail server is set up.',
  waiting_one: '{{count}} mail waits.',
  waiting_other: '{{count}} mails wait.',
  failing: 'Mails that do not get out',
  failingNone: 'None: what was to be sent is sent or about to be.',
  kind: {
    'invitation.mail': 'Invitation',
    'account.reset-mail': 'Link for a new password',
    'listing.expiry-mail': 'Question about an expired entry',
    'campaign.mail': 'Campaign: request to confirm',
    'data-request.mail': 'Message of a data request',
    'data-request.answer-mail': 'Message of an answer',
  },
  what: 'What',
  since: 'Since',
  attempts: 'Tries',
  lastError: 'Last error',
  nextTry: 'Next try',
  givenUp: 'given up',
  retry: 'Try again now',
  discard: 'Do not send any more',
  texts: 'Texts',
  textsLead: 'This is how the network writes and speaks in the name of your office.',
  texting: {
    INVITATION: 'Invitation',
    RESET: 'Link for a new password',
    EXPIRED: 'Question about an expired entry',
    CAMPAIGN: 'Campaign: request to confirm',
    REMINDER: 'Campaign: reminder',
    REQUEST: 'Data request, to the administration',
    ANSWER: 'Answer to a data request',
    PRIVACY: 'Notice on data protection with the invitation',
  },
  shippedText: 'the text that ships',
  ownText: 'own text, changed {{when}}',
  subject: 'Subject',
  body: 'Text',
  bodyHint: 'These are filled in for each reader: {{names}}',
  bodyMarkdown: 'Markdown: **bold**, lists, links.',
  save: 'Save the text',
  reset: 'Put back the text that ships',
  forgotten: 'Forgotten your password?',
  forgottenTitle: 'Forgotten password',
  forgottenLead:
    'Enter your e-mail address. If it has an account, a link comes with which you set a new password.',
  forgottenNoMail:
    'No mail can be sent from here. The administration gives you a link with which you set a new password.',
  forgottenAsk: 'Ask for a link',
  forgottenDone: 'Your request has arrived',
  forgottenDoneText:
    'If this address has an account, a mail with a link is there in the next minutes. It works for 24 hours and only once. If nothing comes, look into your spam folder, or ask the administration.',
};
