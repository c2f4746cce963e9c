import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { binPermissions } from '#app/records/bin/policy.ts';
import { meetingPermissions } from '#app/records/meeting/policy.ts';
import { isDemo } from '#app/records/setting/store.server.ts';
import { accountPermissions } from './policy.ts';

type NavigationKey =
  | 'start'
  | 'contacts'
  | 'organisations'
  | 'meetings'
  | 'network'
  | 'projects'
  | 'listings'
  | 'administration';

interface Entry {
  readonly key: NavigationKey;
  readonly to: string;
}

const entries: ReadonlyArray<Entry & { readonly hidden?: readonly string[] }> = [
  { key: 'start', to: '/' },
  { key: 'contacts', to: '/kontakte' },
  { key: 'organisations', to: '/organisationen' },
  { key: 'meetings', to: '/treffen', hidden: ['PARTNER'] },
  { key: 'network', to: '/netzwerk', hidden: ['PARTNER'] },
  { key: 'projects', to: '/projekte' },
  { key: 'listings', to: '/angebote' },
  { key: 'administration', to: '/verwaltung', hidden: ['PARTNER', 'LEADERSHIP', 'MANAGER'] },
];

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
      mayLog: allowed(meetingPermissions, 'log', actor) === true,
      demo: await isDemo(db),
      today,
      items: entries
        .filter((entry) => !entry.hidden?.includes(role))
        .map(({ key, to }): Entry => ({ key, to })),
    };
  },
});
