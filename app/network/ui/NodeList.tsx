import type { ReactNode } from 'react';
import type { Sector } from '#app/records/organisation/terms.ts';
import { SectorMark } from '#app/ui/SectorMark.tsx';
import type { PictureNodes } from '../picture.ts';

interface NodeListProps {
  readonly nodes: PictureNodes;
  readonly shown: readonly number[];
  readonly onGo: (id: string) => void;
  /** What stands behind the name. */
  readonly beside?: (node: number) => ReactNode;
}

/** Actors of the picture as a list; each is flown to by its name. */
export function NodeList({ nodes, shown, onGo, beside }: NodeListProps) {
  return (
    <ul>
      {shown.map((node) => (
        <li key={nodes.ids[node]} className="flex items-center gap-2 border-b border-line">
          <SectorMark sector={nodes.sectors[node] as Sector} />
          <button
            type="button"
            className="tap min-h-8 min-w-0 grow py-0.5 text-left hover:underline"
            onClick={() => onGo(nodes.ids[node] ?? '')}
          >
            {nodes.names[node]}
          </button>
          {beside?.(node)}
        </li>
      ))}
    </ul>
  );
}
