import type { directory as german } from '../de/directory.ts';
import type { Translation } from '../de/index.ts';

export const directory: Translation<typeof german> = {
  title: 'Directory',
  lead: 'Who else is in the network, as each organisation shows itself.',
  searchLabel: 'Name, town or tag',
  empty: 'No other organisation of your region shows itself to partners yet.',
  emptyFiltered: 'There is nobody for these filters.',
  people: 'Contact persons',
  peopleNone: 'This organisation shows no contact persons.',
  tell: 'Tell of a tie',
  wish: 'Ask for an introduction',
  wishLead:
    'The regional management brings you together. It is told that you wish it, and asks the other side.',
  wishField: 'What is it about?',
  wishSend: 'Ask for an introduction',
  wished: 'Your wish is with the regional management.',
};
