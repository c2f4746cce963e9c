import type { Scope } from './scope.ts';

/**
 * Circles of viewers for what is kept once per circle because its value
 * differs by what one may see: `*` knows of every meeting, `R+` of those of a
 * region, `R` of the same without the confidential ones. prisma/last-contact.ts
 * writes the same names.
 */
export function circlesOf(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'everything':
      return ['*'];
    case 'regions':
      return scope.regionKeys.map((key) => (scope.confidential ? `${key}+` : key));
    default:
      return [];
  }
}
