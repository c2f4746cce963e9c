/** A room of the house: which files are in it, and which rooms they may import. */
export interface Room {
  readonly name: string;
  readonly holds: RegExp;
  readonly may: readonly string[];
}

/**
 * Who may import whom, first match first. Packages are no rooms; what only one
 * room may import of them stands in `reserved`.
 */
export const rooms: readonly Room[] = [
  { name: 'generated', holds: /^app\/database\/generated\//, may: [] },
  { name: 'database', holds: /^app\/database\//, may: ['database', 'generated', 'access', 'kernel-pure'] },
  // Threads for the engine: the one place in it that knows Node.
  { name: 'graph-workers', holds: /^app\/graph\/workers\//, may: ['graph', 'graph-workers'] },
  { name: 'graph', holds: /^app\/graph\//, may: ['graph'] },
  { name: 'access', holds: /^app\/access\//, may: ['access'] },
  { name: 'i18n', holds: /^app\/i18n\//, may: ['i18n'] },
  { name: 'kernel-pure', holds: /^app\/kernel\/[a-z-]+\.ts$/, may: ['kernel-pure'] },
  { name: 'kernel', holds: /^app\/kernel\//, may: ['kernel', 'kernel-pure', 'access', 'database'] },
  { name: 'platform', holds: /^app\/platform\//, may: ['platform', 'database', 'launch'] },
  { name: 'terms', holds: /^app\/records\/[a-z-]+\/terms\.ts$/, may: ['terms'] },
  {
    name: 'record-ui',
    holds: /^app\/(records\/[a-z-]+|network)\/ui\//,
    may: [
      'record-ui',
      'ui',
      'terms',
      'record-pure',
      'network-pure',
      'network-type',
      'i18n',
      'access',
      'kernel-pure',
      'graph',
    ],
  },
  {
    name: 'store',
    holds:
      /^app\/(records\/[a-z-]+\/([a-z]+-)?store|network\/evidence|search\/([a-z]+-store|kind))\.server\.ts$/,
    may: [
      'database',
      'access',
      'kernel-pure',
      'terms',
      'record-pure',
      'network-pure',
      'search-pure',
      'store',
    ],
  },
  {
    name: 'record-pure',
    holds: /^app\/records\/[a-z-]+\/[a-z-]+\.ts$/,
    may: ['record-pure', 'terms', 'access', 'kernel-pure'],
  },
  {
    name: 'network-pure',
    holds: /^app\/network\/((evidence|exchange|insight|live|proposal|reach)\/)?[a-z-]+\.ts$/,
    may: ['network-pure', 'graph', 'access', 'terms', 'record-pure', 'kernel-pure'],
  },
  // Threads that compute beside the one that answers requests; the tasks themselves are pure.
  {
    name: 'network-workers',
    holds: /^app\/network\/workers\//,
    may: ['network-workers', 'network-pure', 'graph', 'graph-workers'],
  },
  {
    name: 'import-pure',
    holds: /^app\/operations\/import\/[a-z-]+\.ts$/,
    // Besides the plan: the words of the pages, for they are the words of the files.
    may: ['import-pure', 'record-pure', 'network-pure', 'terms', 'access', 'kernel-pure', 'i18n'],
  },
  {
    name: 'export-pure',
    holds: /^app\/operations\/export\/[a-z-]+\.ts$/,
    // As for imports: headings are the words of the pages.
    may: ['export-pure', 'record-pure', 'terms', 'access', 'kernel-pure', 'i18n'],
  },
  {
    name: 'search-pure',
    holds: /^app\/search\/[a-z-]+\.ts$/,
    may: ['search-pure', 'access', 'kernel-pure'],
  },
  {
    name: 'search',
    holds: /^app\/search\/[a-z-]+\.server\.ts$/,
    may: ['search', 'search-pure', 'store', 'use-case', 'kernel', 'kernel-pure', 'access', 'database'],
  },
  {
    name: 'use-case',
    holds: /^app\/(records\/[a-z-]+|network|operations(\/[a-z-]+)?|records)\/?[a-z-]*\.server\.ts$/,
    may: [
      'use-case',
      'import-pure',
      'export-pure',
      'session',
      'store',
      'record-pure',
      'network-pure',
      'search',
      'search-pure',
      'terms',
      'graph',
      'graph-workers',
      'network-workers',
      'platform',
      'kernel',
      'kernel-pure',
      'access',
      'database',
    ],
  },
  {
    name: 'door',
    holds: /^app\/doors\//,
    // Besides the plan: how a cookie becomes an actor, the keys of notices, and the database's refusals in our words.
    may: ['door', 'kernel', 'kernel-pure', 'access', 'terms', 'i18n', 'session', 'database'],
  },
  {
    name: 'ui',
    holds: /^app\/ui\//,
    may: ['ui', 'terms', 'kernel-pure', 'i18n', 'record-ui', 'network-pure', 'graph', 'access'],
  },
  {
    name: 'route',
    holds: /^app\/routes\//,
    may: [
      'door',
      'use-case',
      'session',
      'record-ui',
      'ui',
      'terms',
      'record-pure',
      'network-pure',
      'access',
      'kernel-pure',
      'route',
    ],
  },
  { name: 'entry', holds: /^app\/(root|entry\.(client|server)|routes)\.tsx?$/, may: ['door', 'ui', 'i18n'] },
];

/** The files that doors and routes may import though they are no use cases: a cookie or a token becomes an actor there. */
const sessions = new Set(['app/records/account/session.server.ts', 'app/records/token/bearer.server.ts']);

/** Where the world is put together: the one file of the kernel that knows what follows a change. */
const composition = 'app/kernel/environment.server.ts';

/** Packages that one room alone may import. */
const reserved: ReadonlyArray<readonly [pattern: RegExp, room: string]> = [
  [/^(@prisma\/|pg$|better-sqlite3$)/, 'database'],
  [/^lucia$/, 'session'],
  [/^cytoscape/, 'ui'],
];

const pure = new Set([
  'import-pure',
  'export-pure',
  'graph',
  'access',
  'kernel-pure',
  'terms',
  'record-pure',
  'network-pure',
  'search-pure',
  'i18n',
]);
const impurePackages = /^(react|@remix-run\/|@prisma\/|node:|pg$|better-sqlite3|express)/;

export function roomOf(file: string): string {
  if (sessions.has(file)) return 'session';
  if (file.startsWith('scripts/launch/')) return 'launch';
  return rooms.find(({ holds }) => holds.test(file))?.name ?? `nowhere (${file})`;
}

export interface Source {
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm;

function importsOf({ text }: Source): Import[] {
  return [...text.matchAll(importPattern)].map((match) => ({
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function resolve(from: string, target: string): string | null {
  if (target.startsWith('#app/')) return target.slice(1);
  if (!target.startsWith('.')) return null;
  return new URL(target, `file:///${from}`).pathname.slice(1);
}

function breachOf(source: Source, { target, typeOnly }: Import): string | null {
  const from = roomOf(source.file);
  const path = resolve(source.file, target.split('?', 1)[0] ?? target);
  if (path === null) {
    const keeper = reserved.find(([pattern]) => pattern.test(target));
    if (keeper && from !== keeper[1] && !(keeper[1] === 'database' && from === 'generated')) {
      return `${source.file} → ${target}`;
    }
    return pure.has(from) && impurePackages.test(target) && !typeOnly && from !== 'i18n'
      ? `${source.file} → ${target}`
      : null;
  }
  const to = roomOf(path);
  // A shape is no dependency: markup may name what a use case returns, as long as nothing of it is loaded.
  if (typeOnly && ['record-ui', 'ui', 'route', 'platform', 'entry', 'door'].includes(from)) return null;
  if (from === 'session') return null;
  if (source.file === composition && to === 'search') return null;
  const may = rooms.find(({ name }) => name === from)?.may ?? [];
  return may.includes(to) ? null : `${source.file} (${from}) → ${path} (${to})`;
}

/** Every import that goes through a wall. */
export function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => importsOf(source).flatMap((one) => breachOf(source, one) ?? []));
}
