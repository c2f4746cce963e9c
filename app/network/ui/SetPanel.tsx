import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '#app/records/organisation/terms.ts';
import { Button } from '#app/ui/Button.tsx';
import { IconButton } from '#app/ui/IconButton.tsx';
import { Facts } from '#app/ui/PageHeader.tsx';
import { chosenSetOf, type KindCount } from '../chosen-set.ts';
import type { Picture } from '../picture.ts';
import { ActorSearch } from './ActorSearch.tsx';
import { useFigures } from './figures.ts';
import { NodeList } from './NodeList.tsx';

interface SetPanelProps {
  readonly picture: Picture;
  readonly chosen: readonly number[];
  /** How many of those chosen the picture does not show. */
  readonly missing: number;
  readonly onGo: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

/** So many are listed at first. */
const first = 20;

/** Several chosen actors: what they are together, and each of them. */
export function SetPanel({ picture, chosen, missing, onGo, onToggle, onClear }: SetPanelProps) {
  const { t } = useTranslation(['network', 'organisation']);
  const [all, setAll] = useState(false);
  const { count } = useFigures();
  const set = useMemo(() => chosenSetOf(picture, chosen), [picture, chosen]);
  const { nodes } = picture;
  const listed = (kinds: readonly KindCount[], name: (kind: string) => string) =>
    kinds.map((one) => `${name(one.kind)} ${count(one.count)}`).join(', ');
  return (
    <div>
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-xl">{t('set.selected', { count: chosen.length })}</h2>
        <IconButton icon={X} label={t('actor.close')} onClick={onClear} />
      </div>
      {missing > 0 && <p className="text-quiet">{t('set.missing', { count: missing })}</p>}
      <Facts
        items={[
          [t('set.within'), count(set.within.length)],
          [t('set.outside'), count(set.outside)],
        ]}
      />
      <p className="mt-2">{listed(set.sectors, (kind) => t(`organisation:sector.${kind as Sector}`))}</p>
      <p className="mt-1">{listed(set.counties, (kind) => kind)}</p>
      <div className="my-3">
        <ActorSearch
          nodes={nodes}
          purpose={{ label: t('set.add'), hint: t('set.hint'), without: chosen }}
          onGo={onToggle}
        />
      </div>
      <NodeList
        nodes={nodes}
        shown={all ? chosen : chosen.slice(0, first)}
        onGo={onGo}
        beside={(node) => (
          <IconButton
            icon={X}
            label={t('set.remove', { name: nodes.names[node] })}
            onClick={() => onToggle(nodes.ids[node] ?? '')}
          />
        )}
      />
      {!all && chosen.length > first && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('set.all', { count: chosen.length })}
        </Button>
      )}
    </div>
  );
}
