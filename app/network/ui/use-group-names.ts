import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sectors } from '#app/records/organisation/terms.ts';
import type { Grouping } from '../look.ts';
import type { Picture } from '../picture.ts';

/** What groups are called: a county or sector by its name, a community after its most important member. */
export function useGroupNames(picture: Picture, order: readonly number[]) {
  const { t } = useTranslation(['network', 'organisation']);
  const leaders = useMemo(() => {
    const first = new Map<number, number>();
    for (const node of order) {
      const community = picture.nodes.communities[node] ?? -1;
      if (!first.has(community)) first.set(community, node);
    }
    return first;
  }, [picture, order]);
  return useCallback(
    (by: Grouping, group: number, short = false): string => {
      if (by === 'county') return picture.counties[group]?.name ?? t('elsewhere');
      const sector = sectors[group];
      if (by === 'sector') return sector ? t(`organisation:sector.${sector}`) : '';
      const leader = leaders.get(group) ?? -1;
      return t(short ? 'bubbleAround' : 'groupAround', {
        name: picture.nodes.shortNames[leader] || picture.nodes.names[leader] || '',
      });
    },
    [picture, leaders, t],
  );
}
