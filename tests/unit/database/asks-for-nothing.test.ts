import { expect, it } from 'vitest';
import { asksForNothing } from '#app/database/asking-nothing.server.ts';

const from = 'SELECT `main`.`Tag`.`id`, `main`.`Tag`.`name` FROM `main`.`Tag`';

it('knows a relation that nothing hangs on', () => {
  expect(asksForNothing({ sql: `${from} WHERE \`main\`.\`Tag\`.\`id\` IN (NULL) LIMIT ? OFFSET ?` })).toBe(
    true,
  );
});

it.each([
  ['one on which something hangs', `${from} WHERE \`main\`.\`Tag\`.\`id\` IN (?) LIMIT ? OFFSET ?`],
  ['the rest of a table', `${from} WHERE \`main\`.\`Tag\`.\`id\` NOT IN (NULL) LIMIT ? OFFSET ?`],
  [
    'another condition beside it',
    `${from} WHERE (\`main\`.\`Tag\`.\`id\` IN (NULL) OR 1=1) LIMIT ? OFFSET ?`,
  ],
  ['a count', 'SELECT COUNT(*) FROM `main`.`Tag` WHERE `main`.`Tag`.`id` IN (NULL) LIMIT ? OFFSET ?'],
  ['a deletion', 'DELETE FROM `main`.`Tag` WHERE `main`.`Tag`.`id` IN (NULL)'],
])('asks %s', (_, sql) => {
  expect(asksForNothing({ sql })).toBe(false);
});
