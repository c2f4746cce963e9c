import type { Translation } from '../de/index.ts';
import type { ui as german } from '../de/ui.ts';

export const ui: Translation<typeof german> = {
  loading: 'Loading …',
  phone: { bar: 'Quick access', log: 'Log', listings: 'Offers' },
  date: {
    placeholder: '24.11. or tomorrow',
    time: 'Time',
    timePlaceholder: '14:00',
    pick: 'Open calendar',
    unclear: 'Date not recognised',
  },
  picker: {
    needsScript: 'Searching in this field needs JavaScript.',
    create: 'Create',
    added: '{{name}} added',
    removed: '{{name}} removed',
  },
  dialog: { close: 'Close' },
  copy: {
    copy: 'Copy',
    done: 'Copied to the clipboard.',
    byHand: 'The text is selected: please copy it with the keyboard.',
  },
  diff: { before: 'Before', after: 'After', nothing: 'nothing' },
  conflict: {
    title: 'Two versions',
    lead: 'Please choose for each field which version shall hold. Nothing has been overwritten.',
    yours: 'Your version',
    theirs: 'Now saved',
    byWhom: '{{name}} changed this entry ({{when}}) while you were writing.',
    bySomebody: 'This entry was changed ({{when}}) while you were writing.',
    choose:
      'Nothing has been overwritten. Choose which version of each detail shall hold: the form beneath shows the outcome. Then save once more.',
    same: 'Both versions say the same. Save once more.',
    both: 'changed by both',
    before: 'before: {{value}}',
  },
  draft: {
    region: 'Drafts',
    offer: 'You have a draft here that is not saved: {{when}}.',
    title: '“{{title}}”',
    changed: 'The entry has been changed since. When you save, you will see both versions.',
    resume: 'Go on writing',
    dismiss: 'Discard',
    kept: 'Draft kept in this browser: {{when}}',
    discard: 'Discard draft',
    sure: 'Discard all that you have typed here and not saved yet?',
    tooLong: 'The text is too long for a draft in this browser. Please save it soon.',
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
