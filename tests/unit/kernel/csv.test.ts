import { expect, test } from 'vitest';
import { csvCell, csvText } from '#app/kernel/csv.ts';

test.each([
  ['Amt A', 'Amt A'],
  ['Müller; Söhne', '"Müller; Söhne"'],
  ['"Zum Löwen"', '"""Zum Löwen"""'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+49 361', "'+49 361"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  [0.5, '0,5'],
  [-3, '-3'],
])('the cell %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('a table is lines of cells, marked as UTF-8', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['ä', 1],
    ]),
  ).toBe('\uFEFFa;b\r\nä;1\r\n');
});
