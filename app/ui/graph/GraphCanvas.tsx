import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Drawing, Extent, Focus } from './drawing.ts';
import type { Pointed } from './graph-pointer.ts';
import { GraphView } from './graph-view.ts';

interface GraphCanvasProps {
  readonly drawing: Drawing;
  /** The window is fitted anew when this changes, and stays where it is as long as it does not. */
  readonly fitKey: string;
  readonly focus: Focus | null;
  /** Who keeps colour beside the chosen actor; null: whom it is tied to. */
  readonly near: ReadonlySet<string> | null;
  readonly onPick: (focus: Focus | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, x: number, y: number) => void;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onView: (view: Extent | null) => void;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  /** The id of the sentence that names the keys. */
  readonly describedBy: string;
  /** The picture while it stands, kept by the page for the buttons beside it. */
  readonly view: GraphView | null;
  readonly onStand: (view: GraphView | null) => void;
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
export function GraphCanvas(props: GraphCanvasProps) {
  const { drawing, fitKey, focus, near, label, describedBy, view } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    let gone = false;
    let mounted: GraphView | null = null;
    if (!container.current) return;
    GraphView.mount(container.current, {
      onPick: (picked) => latest.current.onPick(picked),
      onOpen: (id) => latest.current.onOpen(id),
      onMove: (id, x, y) => latest.current.onMove(id, x, y),
      onPoint: (pointed) => latest.current.onPoint(pointed),
      onView: (seen) => latest.current.onView(seen),
    }).then((made) => {
      if (gone) return made.destroy();
      mounted = made;
      latest.current.onStand(made);
    });
    return () => {
      gone = true;
      latest.current.onStand(null);
      mounted?.destroy();
    };
  }, []);

  const fitted = useRef<string | null>(null);
  useEffect(() => {
    if (!view) return;
    view.show(drawing, { refit: fitted.current !== fitKey });
    fitted.current = drawing.ground.ids.length === 0 ? null : fitKey;
  }, [drawing, fitKey, view]);

  useEffect(() => view?.setFocus(focus, near), [focus, near, view]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves.get(event.key);
    if (event.key === 'Escape') latest.current.onPick(null);
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
