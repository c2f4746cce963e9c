import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MeasureId } from '#app/graph/measures/index.ts';
import type { Focus } from '#app/ui/graph/drawing.ts';
import { IconButton } from '#app/ui/IconButton.tsx';
import type { Picture } from '../picture.ts';
import { ActorPanel } from './ActorPanel.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { RankingPanel } from './RankingPanel.tsx';
import { SetPanel } from './SetPanel.tsx';
import { TiePanel } from './TiePanel.tsx';

interface SidePanelProps {
  readonly picture: Picture;
  readonly focus: Focus | null;
  readonly size: MeasureId;
  readonly moment: string;
  readonly onGo: (id: string) => void;
  /** Chooses an actor more, or lets go of one of the chosen. */
  readonly onToggle: (id: string) => void;
  readonly onClear: () => void;
}

/** What stands beside the picture: the chosen actor, tie, pair or several, else who is central. */
export function SidePanel({ picture, focus, size, moment, onGo, onToggle, onClear }: SidePanelProps) {
  const { t } = useTranslation('network');
  const { nodes } = picture;
  if (focus?.kind === 'tie') {
    const [a, b] = [nodes.ids.indexOf(focus.source), nodes.ids.indexOf(focus.target)];
    const ends = { a: nodes.names[a] ?? '', b: nodes.names[b] ?? '' };
    return (
      <div>
        <div className="flex items-start justify-between gap-2">
          <h2 className="text-xl">{t('tie.title')}</h2>
          <IconButton icon={X} label={t('actor.close')} onClick={onClear} />
        </div>
        <p className="mb-2">{t('tie.between', ends)}</p>
        <TiePanel a={focus.source} b={focus.target} moment={moment} />
      </div>
    );
  }
  if (focus?.kind === 'set') {
    const chosen = focus.ids.map((id) => nodes.ids.indexOf(id)).filter((one) => one >= 0);
    const [a = -1, b = -1] = chosen;
    const common = { picture, moment, onGo, onToggle, onClear };
    if (chosen.length === 2) return <ComparePanel {...common} a={a} b={b} />;
    return <SetPanel {...common} chosen={chosen} missing={focus.ids.length - chosen.length} />;
  }
  const node = focus ? nodes.ids.indexOf(focus.id) : -1;
  if (focus && node >= 0) {
    return (
      <ActorPanel
        picture={picture}
        node={node}
        moment={moment}
        onGo={onGo}
        onAdd={onToggle}
        onClose={onClear}
      />
    );
  }
  return (
    <>
      {focus && <p className="mb-3 rounded-md bg-sunken px-3 py-2">{t('actor.notShown')}</p>}
      <RankingPanel picture={picture} measure={size} count={12} onGo={onGo} />
    </>
  );
}
