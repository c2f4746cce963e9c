import { useCallback, useMemo, useState } from 'react';
import { sectors } from '#app/records/organisation/terms.ts';
import { groupsOf } from '../arrange.ts';
import { groupingOf, type NetworkLook } from '../look.ts';
import type { Picture } from '../picture.ts';
import { openedGroups } from './kept-state.ts';

const sectorAt = new Map<string, number>(sectors.map((sector, place) => [sector, place]));

/** Groups, which of them are open, and the way to open and close them. */
export function useGroups(picture: Picture, look: NetworkLook, begin: readonly string[]) {
  const by = groupingOf(look, picture.nodes.ids.length);
  const of = useMemo(() => {
    const { communities, counties } = picture.nodes;
    const own = Int32Array.from(picture.nodes.sectors, (sector) => sectorAt.get(sector) ?? -1);
    return groupsOf(by, { communities, counties, sectors: own });
  }, [picture, by]);
  const [opened, setOpened] = useState<{ by: string; groups: ReadonlySet<number> }>(() => ({
    by,
    groups: openedGroups(picture, of, begin),
  }));
  const open = opened.by === by ? opened.groups : noGroups;
  const toggle = useCallback(
    (group: number) =>
      setOpened(({ by: before, groups }) => {
        const next = new Set(before === by ? groups : []);
        if (!next.delete(group)) next.add(group);
        return { by, groups: next };
      }),
    [by],
  );
  const closeAll = useCallback(() => setOpened({ by, groups: new Set() }), [by]);
  return { by, of, open, toggle, closeAll };
}

const noGroups: ReadonlySet<number> = new Set();
