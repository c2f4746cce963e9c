import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { discsFrom } from '#app/graph/layout/discs.ts';
import type { Arrangement } from '#app/graph/layout/guide.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { questionOf } from '../arrange-question.ts';
import { groupingOf, type NetworkLook } from '../look.ts';
import type { Picture } from '../picture.ts';

interface Made {
  readonly of: string;
  readonly picture: Picture;
  readonly arrangement: Arrangement;
}

/** Is this as the server has them already? */
function asServed(picture: Picture, look: NetworkLook): boolean {
  const grouping = groupingOf(look, picture.nodes.ids.length);
  if (look.layout !== 'force') return false;
  return grouping === 'none' || (grouping === 'community' && picture.totals.nodes > discsFrom);
}

/**
 * Where everybody stands in the layout asked for: as the server has them, or as
 * a thread beside the page works it out. The one before stays until it is there.
 */
export function useArrangement(
  picture: Picture,
  look: NetworkLook,
  order: readonly number[],
  ego: number,
): Arrangement | null {
  const { t } = useTranslation(['network', 'organisation']);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const [made, setMade] = useState<Made | null>(null);
  const { layout, depth } = look;
  const grouping = groupingOf(look, picture.nodes.ids.length);
  const served = asServed(picture, look);
  const middle = layout === 'ego' ? (ego < 0 ? (order[0] ?? -1) : ego) : -1;
  const of = `${layout} ${grouping} ${middle} ${layout === 'ego' ? depth : ''}`;

  useEffect(() => () => worker.current?.terminate(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for all that the layout depends on
  useEffect(() => {
    if (served) return;
    worker.current ??= new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module' });
    asked.current += 1;
    const id = asked.current;
    const question = questionOf(picture, {
      layout,
      grouping,
      depth,
      ego: middle,
      order,
      elsewhere: t('elsewhere'),
      tenKilometres: t('scaleKm'),
      sectorNames: sectors.map((sector) => t(`organisation:sector.${sector}`)),
    });
    const onMessage = ({ data }: MessageEvent<{ id: number; arrangement: Arrangement }>) => {
      if (data.id === id) setMade({ of, picture, arrangement: data.arrangement });
    };
    const thread = worker.current;
    thread.addEventListener('message', onMessage);
    thread.postMessage({ id, question });
    return () => thread.removeEventListener('message', onMessage);
  }, [picture, of, served]);

  if (served) return { x: picture.nodes.x, y: picture.nodes.y, guides: [] };
  return made?.picture === picture ? made.arrangement : null;
}
