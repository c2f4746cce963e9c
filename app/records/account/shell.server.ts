import { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { binPermissions } from '#app/records/bin/policy.ts';
import { contactPermissions } from '#app/records/contact/policy.ts';
import { meetingPermissions } from '#app/records/meeting/policy.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { isDemo } from '#app/records/setting/store.server.ts';
import { accountPermissions } from './policy.ts';

type NavigationKey =
  | 'start'
  | 'profile'
  | 'directory'
  | 'contacts'
  | 'organisations'
  | 'meetings'
  | 'network'
  | 'introductions'
  | 'projects'
  | 'listings'
  | 'reports'
  | 'administration';

interface Entry {
  readonly key: NavigationKey;
  readonly to: string;
}

const entries: ReadonlyArray<Entry & { readonly hidden?: readonly string[] }> = [
  { key: 'start', to: '/' },
  { key: 'profile', to: '/profil', hidden: ['ADMIN', 'MANAGER', 'LEADERSHIP'] },
  { key: 'directory', to: '/verzeichnis', hidden: ['ADMIN', 'MANAGER', 'LEADERSHIP'] },
  { key: 'contacts', to: '/kontakte' },
  { key: 'organisations', to: '/organisationen', hidden: ['PARTNER'] },
  { key: 'meetings', to: '/treffen', hidden: ['PARTNER'] },
  { key: 'network', to: '/netzwerk', hidden: ['PARTNER'] },
  { key: 'introductions', to: '/vermittlungen', hidden: ['PARTNER'] },
  { key: 'projects', to: '/projekte' },
  { key: 'listings', to: '/angebote' },
  { key: 'reports', to: '/berichte', hidden: ['PARTNER'] },
  { key: 'administration', to: '/verwaltung', hidden: ['PARTNER', 'LEADERSHIP', 'MANAGER'] },
];

/** What the box of commands offers to make, where the role may. */
const creations = [
  { key: 'meeting', to: '/treffen/neu', may: (actor: Actor) => allowed(meetingPermissions, 'log', actor) },
  {
    key: 'organisation',
    to: '/organisationen/neu',
    may: (actor: Actor) => allowed(organisationPermissions, 'create', actor),
  },
  {
    key: 'contact',
    to: '/kontakte/neu',
    may: (actor: Actor) => allowed(contactPermissions, 'create', actor),
  },
] as const;

/** `account.view-shell`: the frame around every page: who is here and where they can go. */
export const viewShell = defineRead({
  name: 'account.view-shell',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'view-own', actor),
  run: async ({ actor, db, today }) => {
    const role = actor.kind === 'user' ? actor.role : 'ADMIN';
    return {
      name: actor.kind === 'user' ? actor.name : '',
      role,
      userId: actor.kind === 'user' ? actor.userId : null,
      seesBin: allowed(binPermissions, 'list', actor) === true,
      creatable: creations.filter(({ may }) => may(actor) === true).map(({ key, to }) => ({ key, to })),
      mayLog: allowed(meetingPermissions, 'log', actor) === true,
      demo: await isDemo(db),
      today,
      items: entries
        .filter((entry) => !entry.hidden?.includes(role))
        .map(({ key, to }): Entry => ({ key, to })),
    };
  },
});
