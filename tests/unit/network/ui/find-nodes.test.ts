import { expect, test } from 'vitest';
import type { PictureNodes } from '#app/network/picture.ts';
import { findNodes } from '#app/network/ui/find-nodes.ts';

const names = [
  'Gemeinde Görsbach',
  'Stadtverwaltung Nordhausen',
  'Hochschule Nordhausen',
  'Nordbrand Nordhausen GmbH',
];
const nodes = {
  names,
  shortNames: ['', '', 'HSN', ''],
  measures: { degree: Float64Array.from([1, 9, 20, 3]) },
} as unknown as PictureNodes;

const found = (text: string) => findNodes(nodes, text).map((node) => names[node]);

test.each([
  ['gorsbach', ['Gemeinde Görsbach']],
  ['hsn', ['Hochschule Nordhausen']],
  // Begins with the text, then by connections.
  ['nord', ['Nordbrand Nordhausen GmbH', 'Hochschule Nordhausen', 'Stadtverwaltung Nordhausen']],
  ['hausen stadt', ['Stadtverwaltung Nordhausen']],
  ['  ', []],
  ['xyz', []],
])('„%s“', (text, wanted) => {
  expect(found(text)).toEqual(wanted);
});
