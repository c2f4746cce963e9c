import type { ServerBuild } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { firstPartOf, routesByPart } from '../../../scripts/serve/routes-by-part.ts';

type Routes = ServerBuild['routes'];

/** Routes as `id: [parent, path]`. */
function routesOf(
  lines: Readonly<Record<string, readonly [parentId: string | undefined, path?: string]>>,
): Routes {
  return Object.fromEntries(
    Object.entries(lines).map(([id, [parentId, path]]) => [
      id,
      { id, parentId, path, index: undefined, module: { default: () => null } },
    ]),
  ) as unknown as Routes;
}

const routes = routesOf({
  root: [undefined, ''],
  shell: ['root'],
  start: ['shell'],
  meetings: ['shell', 'treffen'],
  meeting: ['meetings', ':id'],
  places: ['shell', 'Orte/:id'],
  file: ['root', 'treffen.csv'],
  language: ['root', 'de?/hilfe'],
  lost: ['shell', '*'],
});
const parts = routesByPart(routes);
const named = (part: string) => Object.keys(parts.get(part) ?? {});

describe('the routes by the first part of an address', () => {
  test('are those that begin so, with what is around them, and those that may begin as they like', () => {
    expect(named('treffen')).toEqual(['root', 'shell', 'start', 'meetings', 'meeting', 'language', 'lost']);
    expect(named('treffen.csv')).toEqual(['root', 'shell', 'start', 'file', 'language', 'lost']);
  });

  test('are found whatever the case', () => {
    expect(named('orte')).toContain('places');
    expect(firstPartOf('/OrTe/7')).toBe('orte');
  });

  test('the start page has those that need no first part', () => {
    expect(named('')).toEqual(['root', 'shell', 'start', 'language', 'lost']);
  });

  test.each([
    ['/', ''],
    ['/_root.data', ''],
    ['/treffen', 'treffen'],
    ['/treffen.data', 'treffen'],
    ['/treffen/7.data', 'treffen'],
    ['/treffen.csv', 'treffen.csv'],
    ['/%74reffen', 'treffen'],
    ['//treffen', null],
    ['/%E0%A4%A', null],
  ])('%s begins with %j', (path, part) => {
    expect(firstPartOf(path)).toBe(part);
  });

  test('a part that no route names has no list of its own: there all are tried', () => {
    expect(parts.has('gibt-es-nicht')).toBe(false);
  });
});
