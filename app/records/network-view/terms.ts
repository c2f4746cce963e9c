/** For whom the network is shown: for whoever looks, or for bodies and press, without anybody's name. */
export const viewAudiences = ['viewer', 'public'] as const;
export type ViewAudience = (typeof viewAudiences)[number];

/** For whom an address shows it. Whatever else than oneself is named: then less is shown, never more. */
export function audienceNamed(text: unknown): ViewAudience {
  return text === undefined || text === null || text === '' || text === 'viewer' ? 'viewer' : 'public';
}

/** Where actors stand, in units of the layout. */
export type KeptPlaces = ReadonlyArray<readonly [id: string, x: number, y: number]>;

/** What is kept of a view besides its address: where actors were moved to, and whose groups are open. */
export interface KeptState {
  readonly places: KeptPlaces;
  readonly opened: readonly string[];
}
