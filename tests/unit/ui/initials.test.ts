import { expect, it } from 'vitest';
import { initialsOf } from '#app/ui/initials.ts';

it.each([
  ['Anna Vogt', 'AV'],
  ['Dr. Anna Maria Vogt', 'AV'],
  ['Prof. Dr. Özlem Şahin', 'ÖŞ'],
  ['IHK', 'I'],
  ['  ', ''],
  ['𝒜lpha beta', '𝒜B'],
])('takes %j as %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
