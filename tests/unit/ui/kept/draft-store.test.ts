import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Desk,
  type Draft,
  draftKey,
  draftLimits,
  draftsAt,
  dropDraft,
  keepDraft,
  parseDraft,
} from '#app/ui/kept/draft-store.ts';
import { chosenFrom, chosenOne, titleOf, valuesOf } from '#app/ui/kept/form-content.ts';

/** The browser's storage in memory, with as much room as is given. */
function memory(room = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  const used = () => [...items].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => {
      const before = items.get(key);
      items.set(key, text);
      if (used() <= room) return;
      if (before === undefined) items.delete(key);
      else items.set(key, before);
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

const now = new Date('2026-11-25T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const mine: Desk = { owner: 'anna', form: 'meeting', record: 'new' };
const draftAt = (desk: Desk, seat: string, at: string, text = 'Text'): Draft => ({
  key: draftKey(desk, seat),
  at,
  fields: [['minutes', text]],
  actors: [],
});

describe('drafts in the browser', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memory();
  });

  it('come back as they were kept, the latest first', () => {
    const drafts = [draftAt(mine, 'a', ago(2)), draftAt(mine, 'b', ago(1))];
    for (const draft of drafts) expect(keepDraft(storage, draft)).toBe(true);
    expect(draftsAt(storage, mine, now)).toEqual(drafts.toReversed());
    dropDraft(storage, draftKey(mine, 'b'));
    expect(draftsAt(storage, mine, now)).toEqual(drafts.slice(0, 1));
  });

  it('are nobody else’s, of no other form and of no other record', () => {
    keepDraft(storage, draftAt(mine, 'a', ago(0)));
    for (const other of [{ owner: 'anna2' }, { owner: 'ann' }, { form: 'contact' }, { record: 'x' }]) {
      expect(draftsAt(storage, { ...mine, ...other }, now)).toEqual([]);
    }
  });

  it('are gone after thirty days, whoever wrote them, and nothing else is', () => {
    const other = { ...mine, owner: 'bert' };
    storage.setItem('something', 'else');
    keepDraft(storage, draftAt(other, 'old', ago(31)));
    keepDraft(storage, draftAt(other, 'young', ago(29)));
    draftsAt(storage, mine, now);
    expect(draftsAt(storage, other, now).map(({ key }) => key)).toEqual([draftKey(other, 'young')]);
    expect(storage.getItem('something')).toBe('else');
  });

  it('stay within number and size, and give way the oldest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 250_000 }), { minLength: 1, maxLength: 40 }),
        (sizes) => {
          const own = memory();
          sizes.forEach((size, index) => {
            const at = new Date(now.getTime() + index * 1_000).toISOString();
            keepDraft(own, draftAt(mine, `s${index}`, at, 'x'.repeat(size)));
          });
          const left = draftsAt(own, mine, now);
          const bytes = left.reduce((sum, { key }) => sum + key.length + (own.getItem(key)?.length ?? 0), 0);
          expect(left.length).toBeLessThanOrEqual(draftLimits.drafts);
          expect(bytes).toBeLessThanOrEqual(draftLimits.all);
          const newest = left.map(({ key }) => key);
          const expected = sizes.map((_size, index) => draftKey(mine, `s${index}`)).reverse();
          expect(newest).toEqual(expected.slice(0, newest.length));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('say so where one is too long or the browser has no room, and keep what was there', () => {
    const small = memory(300);
    expect(keepDraft(small, draftAt(mine, 'a', ago(1), 'kurz'))).toBe(true);
    expect(keepDraft(small, draftAt(mine, 'a', ago(0), 'x'.repeat(500)))).toBe(false);
    expect(keepDraft(storage, draftAt(mine, 'a', ago(0), 'x'.repeat(draftLimits.each)))).toBe(false);
    expect(draftsAt(small, mine, now)[0]?.fields).toEqual([['minutes', 'kurz']]);
  });

  it.each(['', 'null', '{', '[]', '{"at":1,"fields":[]}', '{"at":"nie","fields":[]}', '{"at":"2026-01-01"}'])(
    'are not made of %j',
    (text) => {
      expect(parseDraft('k', text)).toBeNull();
    },
  );

  it('take no more from a tampered one than texts', () => {
    const draft = parseDraft(
      'k',
      JSON.stringify({ at: ago(0), fields: [['a', 'b'], ['c', 1], 'x'], actors: [{ id: 1 }] }),
    );
    expect(draft).toMatchObject({ fields: [['a', 'b']], actors: [] });
  });
});

describe('what a form holds', () => {
  it('becomes values again, rows as rows', () => {
    expect(
      valuesOf([
        ['title', 'A'],
        ['attendees', 'contact:1'],
        ['attendees', 'contact:2'],
        ['followUps[0].title', 'Anrufen'],
        ['followUps[1].due', '2026-01-01'],
      ]),
    ).toEqual({
      title: 'A',
      attendees: ['contact:1', 'contact:2'],
      followUps: [{ title: 'Anrufen' }, { due: '2026-01-01' }],
    });
  });

  it('becomes one moment of a day and its time, as the door makes it', () => {
    const typed = valuesOf([
      ['start', '2026-11-24'],
      ['start:time', '14:00'],
      ['end', ''],
      ['end:time', '15:30'],
    ]);
    expect(typed).toEqual({ start: '2026-11-24T14:00', end: '2026-11-24T15:30' });
  });

  it('is recognised by a few words of it', () => {
    expect(
      titleOf({
        fields: [
          ['title', ' '],
          ['minutes', 'x'.repeat(100)],
        ],
        actors: [],
      }),
    ).toBe(`${'x'.repeat(59)}…`);
    expect(titleOf({ fields: [], actors: [{ kind: 'contact', id: '1', label: 'Anna', detail: '' }] })).toBe(
      'Anna',
    );
  });

  it('names whom its pickers chose, as far as that is known', () => {
    const known = [
      { kind: 'contact' as const, id: '1', label: 'Anna', detail: '' },
      { kind: 'organisation' as const, id: '2', label: 'Schule', detail: '' },
    ];
    expect(chosenFrom(['contact:1', 'contact:9', '2'], known).map(({ label }) => label)).toEqual([
      'Anna',
      'Schule',
    ]);
    expect(chosenFrom(undefined, known)).toEqual([]);
    expect(chosenOne('contact', '1', known, 'unbekannt')).toMatchObject({ label: 'Anna' });
    // Whom only others see keeps their place, without a name.
    expect(chosenOne('contact', '9', known, 'unbekannt')).toMatchObject({ id: '9', label: 'unbekannt' });
    expect(chosenOne('contact', '', known, 'unbekannt')).toBeNull();
    expect(chosenOne('contact', ['1'], known, 'unbekannt')).toBeNull();
  });
});
