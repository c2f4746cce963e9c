import { communitiesAmong } from '../communities.ts';
import type { DeriveOptions } from '../derive.ts';
import type { DrawnCounty } from '../draw.ts';
import type { Layer } from '../evidence/kinds.ts';
import type { Moment } from '../filter.ts';
import { placeActors } from '../place.ts';
import type { Ties } from '../ties.ts';
import type { Pages } from './book.ts';
import { type LiveActor, LiveNetwork } from './live-network.ts';

/** What a question depends on besides the record: the day it is asked, the office's half-life, the moment it is about. */
export interface Asked {
  readonly today: string;
  readonly halfLife: number;
  readonly moment: Moment;
  readonly layer: Layer | null;
}

export interface Placed {
  readonly actors: readonly LiveActor[];
  readonly ties: Ties;
  /** x and y of each actor. */
  readonly positions: Float64Array;
  /** The community of each actor; −1 for those without a tie. */
  readonly communities: Int32Array;
}

/** One viewer's network as it stands, with what was made of it since it last changed. */
export class Standing {
  readonly network = new LiveNetwork();
  counties: readonly DrawnCounty[] = [];
  #made = new Map<string, unknown>();

  take(pages: Pages<LiveActor>, counties: readonly DrawnCounty[] | null): void {
    this.network.take(pages);
    if (counties) this.counties = counties;
    this.#made = new Map();
  }

  /** Made once as long as nothing changes; of many, the latest are kept. */
  once<Value>(key: string, make: () => Value): Value {
    const made = this.#made;
    if (made.has(key)) return made.get(key) as Value;
    const value = make();
    made.set(key, value);
    for (const oldest of made.keys()) {
      if (made.size <= 12) break;
      made.delete(oldest);
    }
    // A failure is not worth keeping.
    if (value instanceof Promise) value.catch(() => made.delete(key));
    return value;
  }

  /** The ties of today and where everybody stands: no filter and no other date moves anybody. */
  today({ today, halfLife }: Pick<Asked, 'today' | 'halfLife'>): Placed {
    return this.once(`today ${today} ${halfLife}`, () => {
      const ties = this.network.tiesOn(today, halfLife);
      const actors = this.network.actors();
      const communities = communitiesAmong(actors.length, ties);
      const positions = placeActors(actors, this.counties, ties, communities);
      return { actors, ties, positions, communities };
    });
  }

  /** The ties that a question is about, between organisations or, where these are named, between people. */
  ties(asked: Asked, level: DeriveOptions['level'], ids?: readonly string[]): Ties {
    const { today, halfLife, moment, layer } = asked;
    const { asOf, from, to } = moment;
    const asItStands = asOf === today && from === null && to === null && layer === null;
    if (level === 'organisation' && asItStands) return this.today(asked).ties;
    return this.once(`ties ${level} ${halfLife} ${asOf} ${from} ${to} ${layer}`, () =>
      this.network.derive({ level, halfLifeDays: halfLife, asOf, from, to, layer }, ids),
    );
  }
}
