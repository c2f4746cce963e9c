import { expect, it } from 'vitest';
import { namesOfStatements } from '#app/database/prepared.server.ts';

const query = (sql: string) => ({ sql, args: [], argTypes: [] });

it('names what comes a third time, always by the same name, and nothing else by it', () => {
  const nameOf = namesOfStatements();
  const asked = (sql: string) => nameOf(query(sql));
  expect([asked('a'), asked('a'), asked('b')]).toEqual(['', '', '']);
  const name = asked('a');
  expect(name).not.toBe('');
  expect(asked('a')).toBe(name);
  asked('b');
  expect(asked('b')).not.toBe(name);
});

it('leaves no more than some hundred names behind, however many lists of any length come', () => {
  const nameOf = namesOfStatements();
  const names = new Set<string>();
  for (let length = 0; length < 2_000; length += 1) {
    for (let times = 0; times < 4; times += 1) names.add(nameOf(query(`IN (${length})`)));
  }
  expect(names.size).toBeLessThanOrEqual(501);
});
