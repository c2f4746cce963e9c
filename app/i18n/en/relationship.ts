import type { Translation } from '../de/index.ts';
import type { relationship as german } from '../de/relationship.ts';

export const relationship: Translation<typeof german> = {
  title: 'Relationships',
  new: 'New relationship',
  edit: 'Edit relationship',
  editShort: 'change',
  editOf: 'Change the relationship with {{name}}',
  create: 'Create relationship',
  save: 'Save relationship',
  swap: 'Swap sides',
  empty: 'No declared relationship yet.',
  since: 'since {{day}}',
  until: 'until {{day}}',
  sourceOf: 'Source: {{source}}',
  confirmedOn: 'last confirmed {{day}}',
  neverConfirmed: 'not confirmed by any side yet',
  field: {
    from: 'Who',
    type: 'Kind of relationship',
    to: 'With whom',
    strength: 'Strength',
    since: 'Since',
    until: 'Until',
    source: 'Source',
    status: 'State',
    note: 'Note',
  },
  strength: {
    level1: '1 – very loose',
    level2: '2 – loose',
    level3: '3 – medium',
    level4: '4 – close',
    level5: '5 – very close',
  },
  status: {
    PROPOSED: 'proposed',
    CONFIRMED_BY_ONE: 'confirmed by one side',
    CONFIRMED_BY_BOTH: 'confirmed by both',
    DISPUTED: 'disputed',
  },
};
