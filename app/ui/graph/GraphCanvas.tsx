import { type KeyboardEvent, type MutableRefObject, useEffect, useRef, useState } from 'react';
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
  /** Filled with the picture while it stands, for buttons beside it. */
  readonly view: MutableRefObject<GraphView | null>;
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
  const [ready, setReady] = useState(false);
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
      view.current = made;
      setReady(true);
    });
    return () => {
      gone = true;
      view.current = null;
      mounted?.destroy();
    };
  }, [view]);

  const fitted = useRef<string | null>(null);
  useEffect(() => {
    if (!ready) return;
    view.current?.show(drawing, { refit: fitted.current !== fitKey });
    fitted.current = drawing.ground.ids.length === 0 ? null : fitKey;
  }, [ready, drawing, fitKey, view]);

  useEffect(() => {
    if (ready) view.current?.setFocus(focus, near);
  }, [ready, focus, near, view]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves.get(event.key);
    if (event.key === 'Escape') latest.current.onPick(null);
    else if (move && view.current) move(view.current);
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
      data-ready={ready || undefined}
    >
      <div ref={container} className="relative size-full overflow-hidden" />
    </div>
  );
}
