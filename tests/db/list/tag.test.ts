import { beforeEach, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { carryOnBulk, undoBulk } from '#app/records/bulk/carry-on.server.ts';
import { viewBulk } from '#app/records/bulk/view.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { createTag, mergeTag, removeTag, renameTag } from '#app/records/tag/change.server.ts';
import { listTagsUseCase, viewTag } from '#app/records/tag/list.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';
import { namesFor } from '../../support/searching.ts';

eachDialect('tags', (context) => {
  let office: SmallOffice;
  let both = '';
  let one = '';
  let person = '';
  let count = 0;
  const word = (name: string) => `${name} ${count}`;
  const admin = () => office.actors.ADMIN;
  const organisation = (id: string) => viewOrganisation.run(context.environment, admin(), { id });
  const tagsOf = async (id: string) => (await organisation(id)).tags;
  const tagsOfPerson = async () =>
    (await viewContact.run(context.environment, admin(), { id: person })).contact.tags;
  const listed = async (q: string) =>
    (await listTagsUseCase.run(context.environment, admin(), { q })).items.map(
      ({ name, organisations, contacts }) => [name, organisations, contacts],
    );
  const idOf = async (q: string) =>
    (await listTagsUseCase.run(context.environment, admin(), { q })).items[0]?.id ?? '';
  const carryOn = async (id: string | null) => {
    if (id === null) throw new Error('Nothing is planned.');
    const { finished } = await carryOnBulk.run(context.environment, admin(), { id });
    expect(finished).toBe(true);
    return id;
  };
  const undo = async (id: string) => {
    await undoBulk.run(context.environment, admin(), { id });
    await carryOn(id);
  };

  beforeEach(async () => {
    count += 1;
    const { environment } = context;
    office ??= await smallOffice(environment);
    const make = async (name: string, tags: string[]) =>
      (await createOrganisation.run(environment, system, { name, sector: 'STATE', tags })).id;
    both = await make(word('Beides'), [word('Wärme'), word('Heizung')]);
    one = await make(word('Eines'), [word('Wärme')]);
    person = (
      await createContact.run(environment, system, {
        lastName: word('Person'),
        tags: [word('Wärme')],
        affiliations: [{ organisationId: one }],
      })
    ).id;
  });

  it('are counted with those who carry them, page by page', async () => {
    expect(await listed(word('wärme'))).toEqual([[word('Wärme'), 2, 1]]);
    for (let index = 0; index < 60; index += 1) {
      await createTag.run(context.environment, admin(), { name: `${word('Seite')} ${index}` });
    }
    const q = word('Seite');
    const first = await listTagsUseCase.run(context.environment, admin(), { q });
    expect([first.items.length, first.total]).toEqual([50, 60]);
    const second = await listTagsUseCase.run(context.environment, admin(), { q, after: first.next ?? '' });
    expect(second.items.length).toBe(10);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60);
  });

  it('get another name on all who carry them after a preview, in the history and the search too, and the old one back', async () => {
    const id = await idOf(word('wärme'));
    const name = word('Nahwärme');
    const { runId } = await renameTag.run(context.environment, admin(), { id, was: word('Wärme'), name });
    expect(await tagsOf(one)).toEqual([word('Wärme')]);
    const plan = await viewBulk.run(context.environment, admin(), { id: runId });
    expect([plan.verb, plan.value, plan.target]).toEqual(['REPLACE_TAG', word('Wärme'), name]);
    expect(plan.outcomes[0]).toMatchObject({ outcome: 'PENDING', count: 3 });
    await carryOn(runId);
    expect(await tagsOf(one)).toEqual([name]);
    expect(await tagsOfPerson()).toEqual([name]);
    expect(await listed(word('wärme'))).toEqual([[name, 2, 1]]);
    expect(await namesFor(context.environment, admin(), name)).toContain(word('Eines'));
    const { entries } = await viewHistory.run(context.environment, admin(), {
      kind: 'organisation',
      id: one,
    });
    expect(entries[0]).toMatchObject({ verb: 'carry-on', changes: [{ name: 'tags' }] });
    expect((await organisation(one)).version).toBe(2);
    await undo(runId ?? '');
    expect(await tagsOf(one)).toEqual([word('Wärme')]);
    expect(await listed(word('wärme'))).toEqual([[word('Wärme'), 2, 1]]);
  });

  it('become one, also in the bin; taken apart again each has what it had', async () => {
    await binOrganisation.run(context.environment, system, { id: one, version: 1 });
    const [id, into] = [await idOf(word('wärme')), await idOf(word('heizung'))];
    const { runId } = await mergeTag.run(context.environment, admin(), { id, was: word('Wärme'), into });
    await carryOn(runId);
    expect(await listed(word('wärme'))).toEqual([]);
    expect(await listed(word('heizung'))).toEqual([[word('Heizung'), 2, 1]]);
    expect(await tagsOf(both)).toEqual([word('Heizung')]);
    await undo(runId ?? '');
    expect(await listed(word('wärme'))).toEqual([[word('Wärme'), 2, 1]]);
    expect(await listed(word('heizung'))).toEqual([[word('Heizung'), 1, 0]]);
    expect((await tagsOf(both)).toSorted()).toEqual([word('Heizung'), word('Wärme')]);
  });

  it('go from all who carry them, and come back', async () => {
    const id = await idOf(word('wärme'));
    const { runId } = await removeTag.run(context.environment, admin(), { id, was: word('Wärme') });
    expect((await viewBulk.run(context.environment, admin(), { id: runId })).verb).toBe('REMOVE_TAG');
    await carryOn(runId);
    expect(await listed(word('wärme'))).toEqual([]);
    expect(await tagsOf(both)).toEqual([word('Heizung')]);
    await undo(runId ?? '');
    expect(await listed(word('wärme'))).toEqual([[word('Wärme'), 2, 1]]);
  });

  it('are spelled anew or removed at once where nothing else follows from it', async () => {
    const { environment } = context;
    const id = await idOf(word('wärme'));
    const spelled = await renameTag.run(environment, admin(), {
      id,
      was: word('Wärme'),
      name: word('WÄRME'),
    });
    expect(spelled.runId).toBeNull();
    expect(await tagsOf(one)).toEqual([word('WÄRME')]);
    const made = await createTag.run(environment, admin(), { name: word('Leer') });
    const renamed = await renameTag.run(environment, admin(), {
      id: made.id,
      was: word('Leer'),
      name: word('Voll'),
    });
    expect(renamed.runId).toBeNull();
    const gone = await removeTag.run(environment, admin(), { id: made.id, was: word('Voll') });
    expect(gone.runId).toBeNull();
    await expect(viewTag.run(environment, admin(), { id: made.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const actions = await context.database.read.auditEntry.findMany({
      where: { recordKind: 'tag', recordId: made.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    expect(actions.map(({ action }) => action)).toEqual(['tag.create', 'tag.rename', 'tag.remove']);
  });

  describe('refused, and nothing is written', () => {
    const failureOf = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => (error instanceof Failure ? error : null),
      );

    it('what is wrong, taken or overtaken', async () => {
      const { environment } = context;
      const id = await idOf(word('wärme'));
      const was = word('Wärme');
      const before = await checksum(context.url);
      const attempts: ReadonlyArray<readonly [() => Promise<unknown>, string, string?]> = [
        [() => renameTag.run(environment, admin(), { id, was, name: ' ' }), 'invalid', 'required'],
        [() => renameTag.run(environment, admin(), { id, was, name: 'a, b' }), 'invalid', 'tag-comma'],
        [
          () => renameTag.run(environment, admin(), { id, was, name: 'x'.repeat(61) }),
          'invalid',
          'too-long?max=60',
        ],
        [
          () => renameTag.run(environment, admin(), { id, was, name: word('HEIZUNG') }),
          'invalid',
          'tag-taken',
        ],
        [() => renameTag.run(environment, admin(), { id, was: 'Anders', name: 'Neu' }), 'conflict'],
        [() => mergeTag.run(environment, admin(), { id, was, into: id }), 'invalid', 'choice'],
        [() => mergeTag.run(environment, admin(), { id, was, into: newId() }), 'invalid', 'choice'],
        [() => removeTag.run(environment, admin(), { id, was: 'Anders' }), 'conflict'],
        [() => removeTag.run(environment, admin(), { id: newId(), was }), 'not-found'],
        [() => createTag.run(environment, admin(), { name: word('wärme') }), 'invalid', 'taken'],
        [
          () => createTag.run(environment, admin(), { name: 'x', colour: 'red' }),
          'invalid',
          'unknown-field?name=colour',
        ],
      ];
      for (const [attempt, code, message] of attempts) {
        const failure = await failureOf(attempt());
        expect([failure?.code, failure?.fields[0]?.message]).toEqual([code, message]);
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('for whoever is not the administrator', async () => {
      const id = await idOf(word('wärme'));
      const was = word('Wärme');
      const into = await idOf(word('heizung'));
      const before = await checksum(context.url);
      for (const role of ['MANAGER', 'LEADERSHIP', 'PARTNER'] as const) {
        for (const [useCase, input] of [
          [listTagsUseCase, {}],
          [viewTag, { id }],
          [createTag, { name: 'Neu' }],
          [renameTag, { id, was, name: 'Neu' }],
          [mergeTag, { id, was, into }],
          [removeTag, { id, was }],
        ] as const) {
          const failure = await failureOf(useCase.run(context.environment, office.actors[role], input));
          expect(failure?.code, `${role} ${useCase.name}`).toBe('forbidden');
        }
      }
      expect(await checksum(context.url)).toBe(before);
    });
  });
});
