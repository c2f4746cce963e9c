import type { Visit } from '#app/doors/web/page.server.ts';
import { notFound } from '#app/kernel/failure.ts';

/** Kind of record by the first part of its address. */
const areas = {
  organisationen: 'organisation',
  kontakte: 'contact',
  treffen: 'meeting',
  beziehungen: 'relationship',
  wiedervorlagen: 'follow-up',
  projekte: 'project',
  angebote: 'listing',
  vermittlungen: 'introduction',
} as const;

export type Area = keyof typeof areas;

function isArea(text: string): text is Area {
  return Object.hasOwn(areas, text);
}

/** Whose history an address asks for: the part of the product in front says the kind. */
export function historyOf({ url, params }: Pick<Visit, 'url' | 'params'>) {
  const area = url.pathname.split('/')[1] ?? '';
  if (!isArea(area)) throw notFound();
  return { area, reference: { kind: areas[area], id: params.id } };
}
