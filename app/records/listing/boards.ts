import type { ListingKind } from './terms.ts';

/** The pages on which anybody reads what is published: the region's job exchange, and services for companies. */
export const boards = {
  jobs: { address: '/stellen', kinds: ['VACANCY', 'APPRENTICESHIP'] },
  services: { address: '/services', kinds: ['SERVICE', 'EXPERTISE', 'ROOM'] },
} as const satisfies Record<string, { address: `/${string}`; kinds: readonly ListingKind[] }>;

export type BoardName = keyof typeof boards;
export const boardNames = ['jobs', 'services'] as const satisfies readonly BoardName[];

/** Kilometres around a town; none is the town itself. */
export const radii = ['10', '25', '50', '100'] as const;

/** The board that an address belongs to. */
export function boardAt(path: string): BoardName {
  const { address } = boards.services;
  return path === address || path.startsWith(`${address}/`) || path.startsWith(`${address}.`)
    ? 'services'
    : 'jobs';
}

/** The board of a kind; none for what concerns two rather than everybody. */
export function boardOfKind(kind: string): BoardName | null {
  return boardNames.find((name) => boards[name].kinds.some((known) => known === kind)) ?? null;
}
