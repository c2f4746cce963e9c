import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Focus } from '#app/ui/graph/drawing.ts';
import { type Picture, tiesOf } from '../picture.ts';

/** What is said to those who do not see it when something is picked out or let go. */
export function useAnnouncement(picture: Picture, focus: Focus | null): string {
  const { t } = useTranslation('network');
  const said = useRef(false);
  const { nodes, ties } = picture;
  const name = (id: string) => nodes.names[nodes.ids.indexOf(id)] ?? '';
  if (focus) said.current = true;
  if (focus?.kind === 'tie') return t('actor.selectedTie', { a: name(focus.source), b: name(focus.target) });
  if (focus?.kind === 'set') return t('set.selected', { count: focus.ids.length });
  if (focus) {
    const node = nodes.ids.indexOf(focus.id);
    if (node < 0) return t('actor.notShown');
    return t('actor.selected', { name: nodes.names[node] ?? '', ties: tiesOf(ties, node).length });
  }
  return said.current ? t('actor.cleared') : '';
}
