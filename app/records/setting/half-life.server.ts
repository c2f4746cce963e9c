import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { settingPermissions } from './policy.ts';
import { halfLifeChange } from './setting.ts';
import { halfLifeDays, halfLifeKey, writeSetting } from './store.server.ts';

/** `setting.view`: after how many days without contact a tie has half its weight. */
export const viewHalfLife = defineRead({
  name: 'setting.view',
  input: z.strictObject({}),
  may: (actor) => allowed(settingPermissions, 'view', actor),
  run: async ({ db }) => ({ days: await halfLifeDays(db) }),
});

/** `setting.update`: from the next look on all ties age by it; nothing of the record changes. */
export const changeHalfLife = defineWrite({
  name: 'setting.update',
  input: halfLifeChange,
  may: (actor) => allowed(settingPermissions, 'update', actor),
  async run({ db, now, history }, { days, was }) {
    const before = await halfLifeDays(db);
    if (before !== was) throw conflict({ days: before });
    if (days === before) return;
    await writeSetting(db, halfLifeKey, days, now);
    history.record({
      recordKind: 'setting',
      recordId: halfLifeKey,
      before: { days: before },
      after: { days },
    });
  },
});
