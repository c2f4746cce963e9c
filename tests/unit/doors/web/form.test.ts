import { describe, expect, it } from 'vitest';
import { readForm } from '#app/doors/web/form.server.ts';

async function read(fields: ReadonlyArray<readonly [string, string]>) {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  return Object.fromEntries(await readForm(new Request('http://here.invalid/', { method: 'POST', body })));
}

describe('a moment in a form', () => {
  it('is a day and a time', async () => {
    expect(
      await read([
        ['title', 'Runde'],
        ['start', '2026-11-24'],
        ['start:time', '14:00'],
      ]),
    ).toEqual({ title: 'Runde', start: '2026-11-24T14:00' });
  });

  it('without a day is on the day of the one before', async () => {
    const fields = [
      ['start', '2026-11-24'],
      ['start:time', '14:00'],
      ['end', ''],
      ['end:time', '15:30'],
    ] as const;
    expect(await read(fields)).toEqual({ start: '2026-11-24T14:00', end: '2026-11-24T15:30' });
  });

  it('is none when both are empty, and what was typed is kept where it makes none', async () => {
    expect(
      await read([
        ['start', 'irgendwann'],
        ['start:time', ''],
        ['end', ''],
        ['end:time', ''],
      ]),
    ).toEqual({ start: 'irgendwannT', end: '' });
  });

  it('may also come in one piece', async () => {
    expect(await read([['start', '2026-11-24T14:00']])).toEqual({ start: '2026-11-24T14:00' });
  });
});
