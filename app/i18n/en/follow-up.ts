import type { followUp as german } from '../de/follow-up.ts';
import type { Translation } from '../de/index.ts';

export const followUp: Translation<typeof german> = {
  title: 'Follow-ups',
  new: 'New follow-up',
  create: 'Create follow-up',
  save: 'Save follow-up',
  edit: 'Edit follow-up',
  view: { mine: 'Mine', overdue: 'Overdue', all: 'All open', done: 'Done' },
  views: 'Selection',
  markDone: 'Done',
  reopen: 'Reopen',
  overdue: 'overdue',
  noDue: 'no date',
  nobody: 'nobody',
  keys: 'j and k move between rows, e marks one as done.',
  emptyMine: 'You have no open follow-ups. New ones arise when you log a meeting.',
  emptyOther: 'Nothing is open here.',
  field: {
    title: 'Task',
    due: 'Due on',
    assigneeId: 'Who takes care of it?',
    note: 'Note',
    subject: 'About',
  },
};
