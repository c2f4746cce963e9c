import type { Translation } from '../de/index.ts';
import type { token as german } from '../de/token.ts';

export const token: Translation<typeof german> = {
  title: 'Access tokens',
  lead: 'With an access token a program works in your name: it may do what you may do, and no more.',
  docs: 'Description of the API',
  none: 'You have no access token.',
  name: 'What for?',
  nameHint: 'For example: sync with the website',
  scope: 'Scope',
  scopes: { WRITE: 'read and change', READ: 'read only' },
  days: 'Valid for',
  spans: { d30: '30 days', d90: '90 days', d365: '1 year', d1095: '3 years' },
  create: 'Create token',
  made: 'Your new token “{{name}}”',
  madeHint: 'Copy it now. It will never be shown again.',
  copy: 'Copy',
  copied: 'Copied',
  created: 'created',
  expires: 'valid until',
  used: 'last used',
  unused: 'never used',
  revoke: 'Revoke',
  revokeNamed: 'Revoke “{{name}}”',
};
