import type { dataRequest as german } from '../de/data-request.ts';
import type { Translation } from '../de/index.ts';

export const dataRequest: Translation<typeof german> = {
  title: 'Data requests',
  lead: 'What people ask for of the data stored about them. It is to be answered within one month (Art. 12(3) GDPR).',
  new: 'Record a request',
  newLead:
    'What is asked for by letter, by telephone, by e-mail or in person then stands in the same list. The time runs from the day it arrived.',
  record: 'Record',
  channelOf: 'How it came',
  channel: {
    ACCOUNT: 'through “My data”',
    LETTER: 'by letter',
    PHONE: 'by telephone',
    EMAIL: 'by e-mail',
    IN_PERSON: 'in person',
  },
  receivedHint: 'The day it arrived at your office.',
  person: 'Contact',
  personHint: 'Whose data it is about, if the person has a record with you.',
  personName: 'Name, if there is no contact',
  personNameHint: 'Somebody of whom nothing is stored gets an answer, too.',
  recordedMessageHint: 'What is asked for, in the person’s words or as a short summary.',
  recordedBy: 'Recorded',
  recordedAt: 'by {{name}}, {{when}}',
  dueExtended: '{{day}} (extended)',
  dueInstead: '{{day}}, extended (before: {{before}})',
  extend: 'Extend the deadline',
  extendLead:
    'To be answered by {{until}}. If it is much or difficult, you may take two more months, that is until {{later}} (Art. 12(3) GDPR). The person has to be told before, with the reason.',
  notExtendable: 'This deadline can’t be extended (any more).',
  extensionReason: 'Reason for the extension',
  extensionHint: 'The person reads it as it stands here.',
  tell: 'What the person has to be told',
  tellReceipt: 'Confirm that the request has arrived and by when you answer.',
  tellExtension:
    'Tell them that it takes longer and why. This has to happen before the first deadline is over.',
  tellOtherwise: 'No e-mail address known: copy the text into a letter, or call.',
  taskGather:
    'Gather what is stored about the person: contact, positions, relationships, meetings and history. Give them a copy of it as far as it does not speak of others.',
  taskIdentity: 'First make sure that it really is this person who asks (Art. 12(6) GDPR).',
  taskUnknown:
    'No contact is named for this person here. Look for them; if nothing is stored, that is the answer.',
  answerYourself:
    'No mail goes out by itself: answer in the way in which the request came, and note here what you have answered.',
  answerHintRecorded:
    'If the person has an account, they read it under “My data”, too. If you refuse, give the reasons.',
  views: 'View of the requests',
  open: 'To be answered',
  done: 'Done',
  emptyOpen:
    'No open request. People with an account make theirs under “My data”; the administration records what comes by letter or telephone.',
  emptyDone: 'No request is done yet.',
  kindOf: 'What is asked for',
  who: 'Who',
  gone: 'no longer stored',
  account: 'Account',
  requestedAt: 'Received',
  dueOn: 'Deadline',
  overdue: 'overdue',
  state: 'State',
  message: 'What was written',
  messageNone: 'Nothing else.',
  toDo: 'What is to be done',
  answerTitle: 'Answer',
  answer: 'Your answer',
  answerHint: 'The person reads it under “My data”. If you refuse, give the reasons.',
  outcome: 'What you decide',
  close: 'Give the answer',
  noMail: 'No mail server is set up: tell the person yourself that there is an answer under “My data”.',
  answeredBy: 'Answered by {{name}}, {{when}}',
  answeredAt: 'Answered {{when}}',
  restrict: 'Restrict the processing',
  restrictLead:
    'The data stays stored but is in no list, search, file and network any more. Only the administration still sees the contact; it can lift this or delete the contact.',
  restricted: 'The processing is restricted.',
  restrictNow: 'Restrict now',
  lift: 'Lift the restriction',
  kind: {
    ACCESS: 'Access',
    RECTIFICATION: 'Rectification',
    ERASURE: 'Erasure',
    RESTRICTION: 'Restriction',
    PORTABILITY: 'Copy of the data',
    OBJECTION: 'Objection',
    WITHDRAWAL: 'Withdrawal of consent',
  },
  asking: {
    RECTIFICATION: 'Have something corrected',
    OBJECTION: 'Object to the processing',
    WITHDRAWAL: 'Withdraw my consent',
    RESTRICTION: 'Have the processing restricted',
    ERASURE: 'Have my data erased',
    ACCESS: 'Ask for more access',
  },
  meaning: {
    RECTIFICATION: 'What you can’t change yourself the office corrects (Art. 16 GDPR).',
    OBJECTION: 'You do not want your data to be processed any more (Art. 21 GDPR).',
    WITHDRAWAL: 'Your data is stored with your consent; you take it back (Art. 7 GDPR).',
    RESTRICTION: 'Your data stays stored but is not used any further (Art. 18 GDPR).',
    ERASURE: 'The office erases what it need not keep (Art. 17 GDPR).',
    ACCESS: 'Such as the wording of follow-ups about you (Art. 15 GDPR).',
  },
  task: {
    ACCESS:
      'What stands under “My data” the person sees already. What others wrote is missing: give it, as far as it does not speak of third persons.',
    RECTIFICATION: 'Correct the contact, and say what you have changed.',
    ERASURE:
      'Put the contact into the bin if nothing speaks against it; after 30 days it is removed for good. Name what has to be kept, with the reason.',
    RESTRICTION:
      'See whether one of the grounds of Art. 18 GDPR is there. Then restrict the processing here.',
    PORTABILITY: 'The person downloads the file under “My data”; point that out.',
    OBJECTION:
      'Restrict the processing while you look into it. Without compelling grounds it ends: put the contact into the bin. If there are such grounds, name them.',
    WITHDRAWAL:
      'Without consent the basis is gone: put the contact into the bin, or name the other legal basis on which it stays.',
  },
  status: { OPEN: 'open', ANSWERED: 'done', REJECTED: 'refused' },
  closing: { ANSWERED: 'It has been done as asked', REJECTED: 'It is refused' },
};
