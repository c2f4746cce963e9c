import type { KeyboardEvent } from 'react';
import type { GraphView } from './graph-view.ts';
import { type GraphProps, useGraph } from './use-graph.ts';

interface GraphCanvasProps extends GraphProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** The id of the sentence that names the keys. */
  readonly describedBy: string;
}

const step = 60;

const moves: ReadonlyMap<string, (view: GraphView) => void> = new Map([
  ['+', (view) => view.zoomBy(1.25)],
  ['-', (view) => view.zoomBy(0.8)],
  ['0', (view) => view.fit()],
  ['ArrowLeft', (view) => view.panBy(step, 0)],
  ['ArrowRight', (view) => view.panBy(-step, 0)],
  ['ArrowUp', (view) => view.panBy(0, step)],
  ['ArrowDown', (view) => view.panBy(0, -step)],
]);

/** The picture of a network. It takes the keys +, −, 0, Escape and the arrows while it has the focus. */
export function GraphCanvas({ label, describedBy, ...props }: GraphCanvasProps) {
  const { container, latest } = useGraph(props);
  const { view } = props;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves.get(event.key);
    if (event.key === 'Escape') latest.current.onPick(null, false);
    else if (move && view) move(view);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys; the table says the same without
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="absolute inset-0"
      data-ready={view !== null || undefined}
    >
      <div ref={container} className="relative size-full overflow-hidden" />
    </div>
  );
}
