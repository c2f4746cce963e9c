import type { Rollup } from 'vite';

type Graph = Pick<Rollup.ManualChunkMeta, 'getModuleInfo' | 'getModuleIds'>;

interface Shared {
  readonly name: string;
  /** Where it begins. */
  readonly from: RegExp;
  /** What of that which is reached from there goes with it. */
  readonly with: RegExp;
}

/** What every page loads first, then what those share that have something in common. A module goes into the first that takes it. */
const files: readonly Shared[] = [
  { name: 'frame', from: /\/app\/(entry\.client|root|routes\/shell)\.tsx$/, with: /./ },
  {
    name: 'parts',
    from: /\/app\/ui\/(ActorPicker|Button|DateField|Field|Menu|PageHeader|SelectField|Skeleton|TextField|count|messages|format|title)\.tsx?$|\/lucide-react\/dist\/esm\/icons\//,
    with: /\/app\/(ui|i18n)\/[A-Za-z-]+\.tsx?$|lucide-react/,
  },
  {
    name: 'lists',
    from: /\/app\/ui\/(ListFrame|DataTable|FilterBar|Pager|ActorList|ViewMenu|SelectionBar|Timeline|Tabs|LeftOut)\.tsx$/,
    with: /\/app\/ui\/[A-Za-z-]+\.tsx?$/,
  },
  {
    name: 'terms',
    from: /\/app\/(records|kernel|access)\/([a-z/-]+\/)?(terms|day|text|actor)\.ts$/,
    with: /\/app\/(records|kernel|access)\//,
  },
  { name: 'form', from: /\/app\/ui\/FormFrame\.tsx$/, with: /\/app\/(ui|kernel)\/|@conform-to/ },
  {
    name: 'picture',
    from: /\/app\/network\/ui\/(NetworkLoader|StagePicture|ComparedPicture)\.tsx$/,
    with: /\/app\/(network|graph|ui\/graph)\//,
  },
];

/** It begins the page, once all others are there: none of them may have to wait for it. */
const entry = /\/app\/entry\.client\.tsx/;

/** All modules that are there once the named ones are, but for what is fetched later. */
function reached(graph: Graph, from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}

function choose(graph: Graph): Map<string, string> {
  const ids = [...graph.getModuleIds()];
  const chosen = new Map<string, string>();
  for (const { name, from, with: own } of files) {
    const begun = ids.filter((id) => from.test(id.split('?', 1)[0] ?? id));
    for (const id of reached(graph, begun)) {
      if (!chosen.has(id) && own.test(id) && !entry.test(id)) chosen.set(id, name);
    }
  }
  return chosen;
}

/**
 * Which file of JavaScript a module goes into. Left alone, the bundler makes a
 * file of each set of pages that share something: some fifty of them a page,
 * most smaller than the request that asks for them.
 */
export function chunksOf(): Rollup.GetManualChunk {
  let chosen: Map<string, string> | null = null;
  return (id, graph) => {
    chosen ??= choose(graph);
    return chosen.get(id);
  };
}
