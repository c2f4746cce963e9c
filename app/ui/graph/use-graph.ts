import { useEffect, useRef } from 'react';
import type { Drawing, Extent, Focus } from './drawing.ts';
import type { Pointed } from './graph-pointer.ts';
import { GraphView } from './graph-view.ts';

export interface GraphProps {
  readonly drawing: Drawing;
  /** The window is fitted anew when this changes, and stays where it is as long as it does not. */
  readonly fitKey: string;
  readonly focus: Focus | null;
  /** Who keeps colour beside the chosen actor; null: whom it is tied to. */
  readonly near: ReadonlySet<string> | null;
  readonly onPick: (focus: Focus | null, more: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, x: number, y: number) => void;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly onView: (view: Extent | null) => void;
  /** The picture while it stands, kept by the page for the buttons beside it. */
  readonly view: GraphView | null;
  readonly onStand: (view: GraphView | null) => void;
}

/** The picture in an element of the page, from its mounting to its going; returns where to put it and what is latest. */
export function useGraph(props: GraphProps) {
  const { drawing, fitKey, focus, near, view } = props;
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
      onPick: (picked, more) => latest.current.onPick(picked, more),
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

  return { container, latest };
}
