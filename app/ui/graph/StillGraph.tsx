import { type GraphProps, useGraph } from './use-graph.ts';

interface StillGraphProps extends Omit<GraphProps, 'onPick' | 'onMove' | 'onPoint'> {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
}

const ignore = () => {};

/** A picture to be looked at: it can be moved and zoomed by hand, takes no keys, and nothing is picked out in it. */
export function StillGraph({ label, ...props }: StillGraphProps) {
  const { container } = useGraph({ ...props, onPick: ignore, onMove: ignore, onPoint: ignore });
  return (
    <div
      role="img"
      aria-label={label}
      className="absolute inset-0"
      data-ready={props.view !== null || undefined}
    >
      <div ref={container} className="relative size-full overflow-hidden" />
    </div>
  );
}
