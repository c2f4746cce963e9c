import { useCallback, useEffect, useMemo, useState } from 'react';
import { buildCsr } from '#app/graph/csr.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import type { Extent, Focus } from '#app/ui/graph/drawing.ts';
import { groupsOf } from '../arrange.ts';
import type { NetworkFilter } from '../filter.ts';
import { groupingOf, type Layout, type NetworkLook } from '../look.ts';
import { neighbourhood } from '../neighbourhood.ts';
import { type Picture, rankedBy } from '../picture.ts';
import { stageOf, type View } from '../stage.ts';
import { useFigures } from './figures.ts';
import { forgetPlaces, placesKey, recallPlaces, rememberPlaces } from './remembered-places.ts';
import { type Places, settle } from './settle.ts';
import { groupOfId, toDrawing } from './to-drawing.ts';
import { useArrangement } from './use-arrangement.ts';
import { useColours } from './use-colours.ts';
import { useGroupNames } from './use-group-names.ts';

/** With more actors nobody's place is remembered: the layout has a place for all of them. */
const mostRemembered = 1_000;

/** Where marks stand closer than by ties. */
const markScales: Readonly<Record<Layout, number>> = {
  force: 1,
  map: 0.65,
  sectors: 0.8,
  territory: 0.7,
  ego: 0.9,
};

const sectorAt = new Map<string, number>(sectors.map((sector, place) => [sector, place]));

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
    if (focus.kind === 'tie') {
      return { wanted: [focus.source, focus.target].flatMap((id) => at.get(id) ?? []), near: null };
    }
    const wanted = neighbourhood(graph, at.get(focus.id) ?? -1, depth);
    return { wanted, near: new Set(wanted.map((node) => nodes.ids[node] ?? '')) };
  }, [focus, depth, graph, at, nodes]);
}

/** Groups, which of them are open, and the way to open and close them. */
function useGroups(picture: Picture, look: NetworkLook) {
  const by = groupingOf(look, picture.nodes.ids.length);
  const of = useMemo(() => {
    const { communities, counties } = picture.nodes;
    const own = Int32Array.from(picture.nodes.sectors, (sector) => sectorAt.get(sector) ?? -1);
    return groupsOf(by, { communities, counties, sectors: own });
  }, [picture, by]);
  const [opened, setOpened] = useState<{ by: string; groups: ReadonlySet<number> }>({
    by,
    groups: new Set(),
  });
  const open = opened.by === by ? opened.groups : noGroups;
  const toggle = useCallback(
    (group: number) =>
      setOpened(({ by: before, groups }) => {
        const next = new Set(before === by ? groups : []);
        if (!next.delete(group)) next.add(group);
        return { by, groups: next };
      }),
    [by],
  );
  const closeAll = useCallback(() => setOpened({ by, groups: new Set() }), [by]);
  return { by, of, open, toggle, closeAll };
}

const noGroups: ReadonlySet<number> = new Set();

/** All that the picture is drawn from: who stands where, what is acted on, in which colours. */
export function useDrawing(picture: Picture, filter: NetworkFilter, look: NetworkLook, focus: Focus | null) {
  const figures = useFigures();
  const key = placesKey(picture.counties);
  const [generation, setGeneration] = useState(0);
  const [view, setView] = useState<View | null>(null);
  const order = useMemo(() => rankedBy(picture.nodes, filter.size), [picture, filter.size]);
  const at = useNodes(picture);
  const groups = useGroups(picture, look);
  const colours = useColours(picture, look.colour, order);
  const groupName = useGroupNames(picture, order);
  const { wanted, near } = useNear(picture, focus, look.depth, at);
  const arranged = useArrangement(picture, look, order, wanted[0] ?? -1);
  const movable = look.layout === 'force' && groups.by === 'none' && picture.totals.nodes <= mostRemembered;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another generation forgets what was remembered
  const arrangement = useMemo(() => {
    if (!arranged || !movable) return arranged;
    const places = settle(picture, recallPlaces(key));
    return {
      ...arranged,
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
    };
  }, [arranged?.x, movable, picture, key, generation]);

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

  const remember = useCallback(
    (moved: Places) => rememberPlaces(key, new Map([...recallPlaces(key), ...moved])),
    [key],
  );
  useEffect(() => {
    if (drawing?.movable) remember(new Map(drawing.nodes.map(({ id, x, y }) => [id, [x, y]])));
  }, [drawing, remember]);
  const rearrange = () => {
    forgetPlaces(key);
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
    onView: whole ? ignore : onView,
    openBubble,
  };
}

const nobody: readonly number[] = [];
const ignore = () => {};
