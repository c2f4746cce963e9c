import type { Translation } from '../de/index.ts';
import type { ui as german } from '../de/ui.ts';

export const ui: Translation<typeof german> = {
  loading: 'Loading …',
  phone: { bar: 'Quick access', log: 'Log' },
  date: {
    placeholder: '24.11. or tomorrow',
    timePlaceholder: '14:00',
    pick: 'Open calendar',
    unclear: 'Date not recognised',
  },
  picker: { create: 'Create', added: '{{name}} added', removed: '{{name}} removed' },
  dialog: { close: 'Close' },
  diff: { before: 'Before', after: 'After', nothing: 'nothing' },
  conflict: {
    title: 'Two versions',
    lead: 'Please choose for each field which version shall stand. Nothing has been overwritten.',
    yours: 'Your version',
    theirs: 'Saved now',
  },
  shortcuts: {
    search: 'Search and commands',
    log: 'Log a meeting',
    rows: 'Next and previous row of a list',
    open: 'Open',
    save: 'Save the form',
    control: 'Ctrl',
    title: 'Keyboard shortcuts',
    help: 'This overview',
  },
};
