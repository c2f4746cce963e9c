import { beforeAll, describe, expect, it } from 'vitest';
import { system, type UserActor } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { type Environment, environmentOf } from '#app/kernel/environment.server.ts';
import { exportContacts, listContactsUseCase } from '#app/records/contact/list.server.ts';
import { contactSorts } from '#app/records/contact/terms.ts';
import { listMeetingFilterChoices } from '#app/records/meeting/filter-choices.server.ts';
import { exportMeetings, listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { meetingSorts } from '#app/records/meeting/terms.ts';
import { listOrganisationChoices } from '#app/records/organisation/choices.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { exportOrganisations, listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { organisationSorts } from '#app/records/organisation/terms.ts';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { asksRecords } from '../../support/counted.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

interface Line {
  readonly items: ReadonlyArray<{ readonly id: string }>;
  readonly next: string | null;
  readonly previous: string | null;
}

type Ask = (environment: Environment, actor: UserActor, input: object) => Promise<Line>;

const lists = [
  ['organisation.list', listOrganisationsUseCase, organisationSorts],
  ['organisation.export', exportOrganisations, organisationSorts],
  ['contact.list', listContactsUseCase, contactSorts],
  ['contact.export', exportContacts, contactSorts],
  ['meeting.list', listMeetingsUseCase, meetingSorts],
  ['meeting.export', exportMeetings, meetingSorts],
] as const;

const cases = lists.flatMap(([name, useCase, sorts]) =>
  sorts.map((sort) => {
    const ask: Ask = useCase.run;
    return [name, sort, ask] as const;
  }),
);

eachDialect('lists', (context) => {
  let office: SmallOffice;
  let both: UserActor;

  beforeAll(async () => {
    const { environment, database } = context;
    office = await smallOffice(environment);
    both = await accountOf(environment, 'MANAGER', { regionKeys: [northern, triangle] });
    const names = ['Ärzte', 'Zoo', 'Bahn', 'Bahn', 'Ämter', 'öffentlich', 'Strom', 'Bau', 'Łódź', 'Straße'];
    const ids = await Promise.all(
      names.map(
        async (name, index) =>
          (
            await createOrganisation.run(environment, system, {
              name,
              sector: 'STATE',
              territoryKey: index % 3 === 0 ? '16073077' : '16062041',
              tags: index % 2 === 0 ? ['Energie', 'Kreis'] : [],
            })
          ).id,
      ),
    );
    await database.transaction((db) =>
      db.organisation.updateMany({
        where: { id: { in: ids.slice(0, 5) } },
        data: { confirmedAt: new Date('2026-01-01T00:00:00Z') },
      }),
    );
    for (const [index, id] of ids.slice(0, 7).entries()) {
      await logMeeting.run(environment, system, {
        title: `Treffen ${index % 2}`,
        // Two share an instant: the id decides then.
        start: `2026-04-${String(10 + Math.floor(index / 2))}T10:00`,
        regionKey: index % 2 ? northern : triangle,
        confidential: index === 4,
        attendees: [`organisation:${id}`, `contact:${office.teacher}`],
      });
    }
  });

  const viewers = (): ReadonlyArray<readonly [string, UserActor]> => [
    ['ADMIN', office.actors.ADMIN],
    ['MANAGER', office.actors.MANAGER],
    ['MANAGER of both regions', both],
    ['LEADERSHIP', office.actors.LEADERSHIP],
  ];

  it.each(cases)(
    '%s by "%s" is the same in pages of three, forwards and backwards, as in one',
    async (_name, sort, run) => {
      for (const [viewer, actor] of viewers()) {
        const ask = (input: object) => run(context.environment, actor, { sort, ...input });
        const whole = (await ask({ size: 200 })).items.map(({ id }) => id);
        const forwards: string[][] = [];
        let page = await ask({ size: 3 });
        for (;;) {
          forwards.push(page.items.map(({ id }) => id));
          if (!page.next) break;
          page = await ask({ size: 3, after: page.next });
        }
        expect(forwards.flat(), viewer).toEqual(whole);
        const backwards = [page.items.map(({ id }) => id)];
        while (page.previous) {
          page = await ask({ size: 3, before: page.previous });
          backwards.unshift(page.items.map(({ id }) => id));
        }
        expect(backwards, viewer).toEqual(forwards);
      }
    },
  );

  it('turns round with the sign, those without a value at the far end', async () => {
    for (const sort of ['name', 'updated', 'confirmed', 'contact']) {
      const ask = async (order: string) =>
        (await listOrganisationsUseCase.run(context.environment, both, { sort: order, size: 200 })).items;
      const up = await ask(sort);
      expect((await ask(`-${sort}`)).map(({ id }) => id)).toEqual(up.map(({ id }) => id).toReversed());
    }
    const latest = await listOrganisationsUseCase.run(context.environment, both, {
      sort: '-contact',
      size: 200,
    });
    const known = latest.items.map(({ lastContactAt }) => lastContactAt ?? '');
    expect(known).toEqual(known.toSorted().toReversed());
    expect(known.at(-1)).toBe('');
  });

  it.each([
    ['county', { county: '16073' }, 5],
    ['region', { region: triangle }, 5],
    ['tag', { tag: 'energie' }, 5],
    ['nobody in charge', { steward: 'none' }, 13],
    ['never confirmed', { confirmed: 'never' }, 8],
    ['confirmed long ago or never', { confirmed: 'over-6' }, 13],
    ['confirmed lately', { confirmed: 'in-1' }, 0],
    ['changed lately', { changed: 'in-1' }, 13],
    ['not changed lately', { changed: 'over-3' }, 0],
    ['all at once', { tag: 'kreis', county: '16073', sector: 'STATE', q: 'ae' }, 1],
    ['nonsense', { contact: 'gestern', confirmed: '{}', sector: 'X' }, 13],
  ])('organisation.list is narrowed by %s', async (_name, filter, hits) => {
    const { total, items } = await listOrganisationsUseCase.run(context.environment, office.actors.ADMIN, {
      size: 200,
      ...filter,
    });
    expect([total, items.length]).toEqual([hits, hits]);
  });

  it.each([
    ['county', { county: '16062' }, 1],
    ['sector', { sector: 'EDUCATION' }, 3],
    ['a tag', { tag: 'energie' }, 0],
    ['last contact', { contact: 'over-24' }, 1],
  ])('contact.list is narrowed by %s', async (_name, filter, hits) => {
    const { total } = await listContactsUseCase.run(context.environment, office.actors.ADMIN, filter);
    expect(total).toBe(hits);
  });

  it.each([
    ['status', { status: 'PLANNED' }, 0],
    ['days', { from: '2026-04-11', to: '2026-04-11' }, 2],
    ['county of those who came', { county: '16073' }, 3],
    ['sector of those who came', { sector: 'EDUCATION', to: '2026-04-01' }, 2],
    ['field of action', { field: '01900000-0000-7000-8000-000000000000' }, 0],
  ])('meeting.list is narrowed by %s', async (_name, filter, hits) => {
    const { total } = await listMeetingsUseCase.run(context.environment, office.actors.ADMIN, filter);
    expect(total).toBe(hits);
  });

  it('does not tell a partner by a filter what it is not shown', async () => {
    const { actors, school, company } = office;
    await context.database.transaction((db) =>
      db.organisation.update({ where: { id: school }, data: { stewardId: actors.MANAGER.userId } }),
    );
    for (const filter of [
      { steward: 'none' },
      { steward: actors.MANAGER.userId },
      { contact: 'never' },
      { contact: 'in-12' },
    ]) {
      expect((await listOrganisationsUseCase.run(context.environment, actors.PARTNER, filter)).total).toBe(1);
    }
    for (const filter of [
      { organisation: company },
      { sector: 'STATE' },
      { tag: 'x' },
      { steward: 'none' },
    ]) {
      expect((await listContactsUseCase.run(context.environment, actors.PARTNER, filter)).total).toBe(1);
    }
    const { items } = await listContactsUseCase.run(context.environment, actors.LEADERSHIP, {
      tag: 'energie',
    });
    expect(items.length).toBe(2);
  });

  describe('statements', () => {
    // Session (3) and frame (1) come on top.
    const most = 9;

    it.each([
      [
        'organisations',
        [listOrganisationsUseCase, listOrganisationChoices],
        ['name', '-updated', 'confirmed', '-contact', 'contact'],
      ],
      [
        'contacts',
        [listContactsUseCase, listOrganisationChoices],
        ['name', '-updated', '-contact', 'contact'],
      ],
      ['meetings', [listMeetingsUseCase, listMeetingFilterChoices], ['-start', 'title', 'updated']],
    ] as const)('of the list of %s are few, and as many on every page', async (_name, useCases, sorts) => {
      const seen: string[] = [];
      const database: Database = openDatabase(context.url, { onStatement: (sql) => seen.push(sql) });
      try {
        const environment = environmentOf(database);
        const count = async (input: object) => {
          seen.length = 0;
          const { MANAGER } = office.actors;
          const [page] = await Promise.all([
            ...useCases.map((useCase) => useCase.run(environment, MANAGER, input)),
            listSavedFiltersUseCase.run(environment, MANAGER, { list: 'contact' }),
          ]);
          return {
            statements: seen.filter(asksRecords).length,
            next: page && 'next' in page ? page.next : null,
          };
        };
        await count({});
        for (const sort of sorts) {
          const first = await count({ sort, size: 2, untagged: true });
          const second = await count({ sort, size: 2, untagged: true, after: first.next ?? '' });
          const large = await count({ sort, size: 200, untagged: true });
          for (const { statements } of [first, second, large])
            expect(statements, sort).toBeLessThanOrEqual(most);
        }
      } finally {
        await database.close();
      }
    });
  });
});
