import { type Scope, scopeKey } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { originOf } from '#app/database/reading.server.ts';
import { revisedSince, revisionOf } from '#app/kernel/revision.server.ts';
import type { KeptActor } from '#app/records/organisation/actor-store.server.ts';
import { listCountiesWithPlace } from '#app/records/territory/county-store.server.ts';
import type { DrawnCounty } from './draw.ts';
import { Book, type Pages } from './live/book.ts';
import { readPages, rereadPages } from './pages.server.ts';
import { publishedPages } from './published.ts';
import { theRoom } from './workers/room.server.ts';

/** Looks that a record may take to stand still while it is read; past them the next look reads on. */
const mostLooks = 5;

/**
 * What one viewer may see of the network: read once, then followed from revision
 * to revision, here and in the room, where all that takes long is done with it.
 * Nothing another process needs is in it: each follows the database for itself.
 */
export class Viewpoint {
  readonly key: string;
  readonly #db: Transaction;
  readonly #scope: Scope;
  #book = new Book<KeptActor>();
  #counties: readonly DrawnCounty[] = [];
  #revision: number | null = null;
  /** One look after the other. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(key: string, db: Transaction, scope: Scope) {
    this.key = key;
    this.#db = db;
    this.#scope = scope;
  }

  get book(): Book<KeptActor> {
    return this.#book;
  }

  get counties(): readonly DrawnCounty[] {
    return this.#counties;
  }

  /** Makes it as new as a revision, or newer. */
  follow(revision: number): Promise<void> {
    const look = this.#before.then(() => this.#follow(revision));
    this.#before = look.catch(() => {});
    return look;
  }

  /** The next look begins anew: the room has lost what it held, or lies behind. */
  forget(): void {
    this.#revision = null;
  }

  close(): void {
    theRoom()
      .ask('close', { key: this.key })
      .catch(() => {});
  }

  async #follow(wanted: number): Promise<void> {
    if (this.#revision !== null && this.#revision >= wanted) return;
    try {
      // Read at two moments it might be torn: it is whole when nothing was written meanwhile.
      let upTo = await revisionOf(this.#db, 'network');
      for (let looks = 0; looks < mostLooks; looks += 1) {
        await this.#readUpTo(upTo);
        const now = await revisionOf(this.#db, 'network');
        if (now === upTo) return;
        upTo = now;
      }
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  async #readUpTo(revision: number): Promise<void> {
    const known = this.#revision;
    if (known === revision) return;
    const changed = known === null ? null : await revisedSince(this.#db, 'network', known, revision);
    const pages = changed && (await rereadPages(this.#db, this.#scope, changed, this.#book));
    if (pages) await this.#take(pages);
    else await this.#readAll();
    this.#revision = revision;
  }

  async #readAll(): Promise<void> {
    this.#book = new Book();
    this.#counties = [];
    await theRoom().ask('open', { key: this.key });
    await readPages(this.#db, this.#scope, (pages) => this.#take(pages));
  }

  async #take(read: Pages<KeptActor>): Promise<void> {
    const pages = this.#scope.kind === 'published' ? publishedPages(read) : read;
    this.#book.put(pages);
    const counties = pages.actors.length > 0 ? await this.#newCounties() : null;
    await theRoom().ask('take', { key: this.key, pages, counties });
  }

  /** The counties of the actors where they are others than before. */
  async #newCounties(): Promise<readonly DrawnCounty[] | null> {
    const keys = new Set<string>();
    for (const { countyKey } of this.#book.actors.values()) if (countyKey !== null) keys.add(countyKey);
    const known = new Set(this.#counties.map(({ key }) => key));
    if (keys.size === known.size && [...keys].every((key) => known.has(key))) return null;
    this.#counties = await listCountiesWithPlace(this.#db, [...keys]);
    return this.#counties;
  }
}

/** Viewpoints of one database that are followed at a time: regions and roles are few. */
const mostViewpoints = 6;

// Per database: tests open several in one process, and their revisions count alike.
const viewpoints = new WeakMap<object, { readonly name: string; readonly open: Map<string, Viewpoint> }>();
let databases = 0;

/** The viewpoint of a scope, used last kept longest. */
export function viewpointOf(db: Transaction, scope: Scope): Viewpoint {
  const origin = originOf(db);
  if (!viewpoints.has(origin)) {
    databases += 1;
    // Two copies of this module share the room.
    viewpoints.set(origin, { name: `${databases} ${crypto.randomUUID()}`, open: new Map() });
  }
  const { name, open } = viewpoints.get(origin) ?? { name: '', open: new Map<string, Viewpoint>() };
  const key = scopeKey(scope);
  // What stands for the database is its reading client: a visit's own would remember old answers.
  const found = open.get(key) ?? new Viewpoint(`${name} ${key}`, origin as Transaction, scope);
  open.delete(key);
  open.set(key, found);
  for (const [oldest, viewpoint] of open) {
    if (open.size <= mostViewpoints) break;
    open.delete(oldest);
    viewpoint.close();
  }
  return found;
}
