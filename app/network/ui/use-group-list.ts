import { useMemo } from 'react';
import type { Picture } from '../picture.ts';
import { most } from '../stage.ts';
import type { ShownGroup } from './GroupPanel.tsx';
import type { useDrawing } from './use-drawing.ts';

/** The groups that have a bubble or had one before it was opened, the largest first. */
export function useGroupList(
  { nodes }: Picture,
  { groups, groupName }: Pick<ReturnType<typeof useDrawing>, 'groups' | 'groupName'>,
): ShownGroup[] {
  const { of, by } = groups;
  return useMemo(() => {
    if (!of) return [];
    const counts = new Map<number, number>();
    for (let node = 0; node < nodes.ids.length; node += 1) {
      const group = of[node] ?? -1;
      if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count >= 3)
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, most.bubbles)
      .map(([group, count]) => ({ group, count, name: groupName(by, group) }));
  }, [of, by, nodes, groupName]);
}
