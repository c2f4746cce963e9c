import { useCallback, useEffect, useMemo, useState } from 'react';
import { buildCsr } from '#app/graph/csr.ts';
import type { KeptState } from '#app/records/network-view/terms.ts';
import { type Extent, type Focus, idsOf } from '#app/ui/graph/drawing.ts';
import type { NetworkFilter } from '../filter.ts';
import type { NetworkLook } from '../look.ts';
import { neighbourhood } from '../neighbourhood.ts';
import { type Picture, rankedBy } from '../picture.ts';
import { stageOf, type View } from '../stage.ts';
import { useFigures } from './figures.ts';
import { stateOf } from './kept-state.ts';
import { markScales } from './mark-scales.ts';
import { placesKey } from './remembered-places.ts';
import { settle } from './settle.ts';
import { groupOfId, toDrawing } from './to-drawing.ts';
import { useArrangement } from './use-arrangement.ts';
import { useColours } from './use-colours.ts';
import { useGroupNames } from './use-group-names.ts';
import { useGroups } from './use-groups.ts';
import { usePlaces } from './use-places.ts';

/** With more actors nobody's place is remembered: the layout has a place for all of them. */
const mostRemembered = 1_000;

/** The nodes of ids. */
function useNodes({ nodes }: Picture) {
  return useMemo(() => new Map(nodes.ids.map((id, node) => [id, node])), [nodes]);
}

/** Who is chosen and near: the nodes, the chosen first, and their ids. */
function useNear(picture: Picture, focus: Focus | null, depth: number, at: ReadonlyMap<string, number>) {
  const { nodes, ties } = picture;
  const graph = useMemo(() => buildCsr(nodes.ids.length, ties.a, ties.b, ties.weight), [nodes, ties]);
  return useMemo(() => {
    if (!focus) return { wanted: [], near: null };
    if (focus.kind !== 'node') return { wanted: idsOf(focus).flatMap((id) => at.get(id) ?? []), near: null };
    const wanted = neighbourhood(graph, at.get(focus.id) ?? -1, depth);
    return { wanted, near: new Set(wanted.map((node) => nodes.ids[node] ?? '')) };
  }, [focus, depth, graph, at, nodes]);
}

const nobodyNamed: readonly string[] = [];

/** All that the picture is drawn from: who stands where, what is acted on, in which colours; begun as a view has it. */
export function useDrawing(
  picture: Picture,
  filter: NetworkFilter,
  look: NetworkLook,
  focus: Focus | null,
  kept: KeptState | null,
) {
  const figures = useFigures();
  const key = placesKey(picture.counties);
  const shelf = usePlaces(key, kept?.places ?? null);
  const [generation, setGeneration] = useState(0);
  const [view, setView] = useState<View | null>(null);
  const order = useMemo(() => rankedBy(picture.nodes, filter.size), [picture, filter.size]);
  const at = useNodes(picture);
  const groups = useGroups(picture, look, kept?.opened ?? nobodyNamed);
  const colours = useColours(picture, look.colour, order);
  const groupName = useGroupNames(picture, order);
  const { wanted, near } = useNear(picture, focus, look.depth, at);
  const arranged = useArrangement(picture, look, order, wanted[0] ?? -1);
  const movable = look.layout === 'force' && groups.by === 'none' && picture.totals.nodes <= mostRemembered;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation forgets what was remembered
  const arrangement = useMemo(() => {
    if (!arranged || !movable) return arranged;
    const places = settle(picture, shelf.recall());
    return {
      ...arranged,
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
    };
  }, [arranged?.x, movable, picture, shelf, generation]);

  const whole = !groups.of && picture.nodes.ids.length + picture.ties.a.length <= 1000;
  // Of a small network everything stands there whatever is chosen and in sight: it is drawn once.
  const asked = whole ? nobody : wanted;
  const seen = whole ? null : view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: figures are made anew each time and say the same
  const drawing = useMemo(() => {
    if (!arrangement) return null;
    const { x, y } = arrangement;
    const { a, b, weight } = picture.ties;
    const stage = stageOf({
      x,
      y,
      order,
      a,
      b,
      weight,
      groups: groups.of,
      open: groups.open,
      wanted: asked,
      view: seen,
    });
    const words = {
      signs: colours.signs,
      groupName: (group: number) => groupName(groups.by, group, true),
      count: figures.count,
      sum: figures.weight,
    };
    const { size } = filter;
    return toDrawing({
      picture,
      size,
      coloured: colours.coloured,
      arrangement,
      stage,
      order,
      movable,
      markScale: markScales[look.layout],
      words,
    });
  }, [
    arrangement,
    picture,
    order,
    groups.of,
    groups.open,
    groups.by,
    asked,
    seen,
    colours,
    groupName,
    filter.size,
  ]);

  const { remember } = shelf;
  useEffect(() => {
    if (drawing?.movable) remember(new Map(drawing.nodes.map(({ id, x, y }) => [id, [x, y]])));
  }, [drawing, remember]);
  const rearrange = () => {
    shelf.forget();
    setGeneration((count) => count + 1);
  };
  const placeOf = (id: string): readonly [x: number, y: number] | null => {
    const node = at.get(id) ?? -1;
    const [x, y] = [arrangement?.x[node] ?? Number.NaN, arrangement?.y[node] ?? Number.NaN];
    return Number.isNaN(x + y) ? null : [x, y];
  };
  const onView = useCallback((now: Extent | null) => setView(now), []);
  const openBubble = (id: string) => {
    const group = groupOfId(id);
    if (group !== null) groups.toggle(group);
  };
  const fitKey = `${look.layout} ${groups.by} ${look.layout === 'ego' ? `${wanted[0] ?? ''} ${look.depth}` : ''} ${arrangement ? '' : 'none'}`;
  return {
    drawing,
    arrangement,
    fitKey,
    near,
    order,
    groups,
    groupName,
    colours,
    movable,
    remember,
    rearrange,
    placeOf,
    /** What a view would keep of it besides the address. */
    state: () =>
      stateOf({
        picture,
        places: movable ? shelf.recall() : null,
        order,
        groups: groups.of,
        open: groups.open,
      }),
    onView: whole ? ignore : onView,
    openBubble,
  };
}

const nobody: readonly number[] = [];
const ignore = () => {};
