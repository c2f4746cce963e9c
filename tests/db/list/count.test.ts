import { expect, it } from 'vitest';
import { countedUpTo } from '#app/kernel/count.ts';
import { newId } from '#app/kernel/ids.ts';
import { listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { eachDialect } from '../../support/database.ts';
import { smallOffice, triangle } from '../../support/office.ts';

eachDialect('counting', (context) => {
  it('counts exactly up to ten thousand, and beyond says only that there are more', async () => {
    const { environment, database } = context;
    const office = await smallOffice(environment);
    const now = new Date('2026-11-01T09:00:00Z');
    const meetings = (count: number) =>
      database.transaction((db) =>
        db.meeting.createMany({
          data: Array.from({ length: count }, () => ({
            id: newId(),
            title: 'Runde',
            searchText: 'runde',
            kind: 'MEETING',
            status: 'TOOK_PLACE',
            start: now,
            regionKey: triangle,
            createdAt: now,
            updatedAt: now,
          })),
        }),
      );
    const total = async (actor = office.actors.ADMIN) =>
      (await listMeetingsUseCase.run(environment, actor, {})).total;
    const before = await total();
    await meetings(countedUpTo - before);
    expect(await total()).toBe(countedUpTo);
    await meetings(2);
    expect(await total()).toBe(countedUpTo + 1);
    const { items, next } = await listMeetingsUseCase.run(environment, office.actors.ADMIN, {});
    expect(items.length).toBeGreaterThan(0);
    expect(next).not.toBeNull();
  });
});
