import type { Translation } from '../de/index.ts';
import type { tag as german } from '../de/tag.ts';

export const tag: Translation<typeof german> = {
  title: 'Tags',
  lead: 'The office sorts organisations and contacts by tags. They are given on the records themselves; here you keep their list tidy.',
  searchLabel: 'Search tags',
  name: 'Tag',
  nameHint: 'Without a comma, at most 60 characters.',
  new: 'New tag',
  create: 'Create tag',
  empty: 'There is no tag yet.',
  emptyFiltered: 'No tag is called that.',
  carriers: '{{list}} with “{{name}}”: {{count}}',
  carried: 'Organisations: {{organisations}} · Contacts: {{contacts}}',
  rename: 'Rename',
  mergeTitle: 'Merge with another',
  into: 'Merge with',
  mergeHint: 'All records get the chosen tag; this one is gone then.',
  merge: 'Merge',
  removeTitle: 'Remove',
  removeCarried: 'Before anything happens you see from which records the tag is removed.',
  removeUnused: 'No record carries this tag.',
  remove: 'Remove tag',
};
