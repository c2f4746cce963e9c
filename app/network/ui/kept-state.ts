import type { KeptState } from '#app/records/network-view/terms.ts';
import type { Picture } from '../picture.ts';
import type { Places } from './settle.ts';

interface StateQuestion {
  readonly picture: Picture;
  /** Where actors stand now; none where nobody can be moved. */
  readonly places: Places | null;
  /** The most important node first. */
  readonly order: ArrayLike<number>;
  readonly groups: Int32Array | null;
  readonly open: ReadonlySet<number>;
}

/**
 * What a view keeps besides its address: places other than the layout's, and of
 * each open group its most important actor, for the numbers of groups change.
 */
export function stateOf({ picture, places, order, groups, open }: StateQuestion): KeptState {
  const { ids, x, y } = picture.nodes;
  const moved = ids.flatMap((id, node) => {
    const at = places?.get(id);
    if (!at || Math.hypot(at[0] - (x[node] ?? 0), at[1] - (y[node] ?? 0)) < 1.5) return [];
    return [[id, Math.round(at[0]), Math.round(at[1])] as const];
  });
  const heads = new Map<number, string>();
  for (let rank = 0; rank < order.length; rank += 1) {
    const node = order[rank] ?? 0;
    const group = groups?.[node] ?? -1;
    if (open.has(group) && !heads.has(group)) heads.set(group, ids[node] ?? '');
  }
  return { places: moved, opened: [...heads.values()] };
}

/** The groups of the actors that a view names, where these are in the picture. */
export function openedGroups(
  { nodes }: Picture,
  groups: Int32Array | null,
  opened: readonly string[],
): ReadonlySet<number> {
  const named = new Set(opened);
  if (!groups || named.size === 0) return new Set();
  return new Set(nodes.ids.flatMap((id, node) => (named.has(id) ? [groups[node] ?? -1] : [])));
}
