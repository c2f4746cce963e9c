import type { dataRequest as german } from '../de/data-request.ts';
import type { Translation } from '../de/index.ts';

export const dataRequest: Translation<typeof german> = {
  title: 'Data requests',
  lead: 'What people ask for of the data stored about them. It is to be answered within one month (Art. 12(3) GDPR).',
  views: 'View of the requests',
  open: 'To be answered',
  done: 'Done',
  emptyOpen: 'No open request. Whoever has an account makes it under “My data”.',
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
