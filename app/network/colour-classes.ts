import { sectors } from '#app/records/organisation/terms.ts';
import { freshDays } from '#app/records/profile/terms.ts';
import type { Colouring } from './look.ts';
import type { Picture } from './picture.ts';

/** One colour of the picture: what it means is said by its sign and the legend, never by the hue alone. */
export interface ColourClass {
  /** A CSS variable. */
  readonly hue: string;
  /** A sector, a position in the list of counties or communities, or how fresh; null for all the others. */
  readonly key: string | null;
  /** A number; letters of sectors come from the words of the page. */
  readonly number: number | null;
}

export interface Coloured {
  readonly classes: readonly ColourClass[];
  /** The class of each node. */
  readonly of: Uint8Array;
}

const hues = ['municipal', 'business', 'education', 'civil-society', 'state'].map(
  (name) => `--sector-${name}`,
);
const other: ColourClass = { hue: '--quiet', key: null, number: null };
/** Days since the last trace up to which somebody counts as fresh, and as known. */
const freshUpTo = [90, 365] as const;

function numbered(of: Int32Array, count: number): Coloured {
  const shown = Math.min(count, hues.length);
  const classes = hues
    .slice(0, shown)
    .map((hue, place): ColourClass => ({ hue, key: String(place), number: place + 1 }));
  const rest = of.some((place) => place < 0 || place >= shown);
  return {
    classes: rest ? [...classes, other] : classes,
    of: Uint8Array.from(of, (place) => (place >= 0 && place < shown ? place : shown)),
  };
}

/** Days since the last trace of any of its ties; infinite for those without one. */
function restOf({ nodes, ties }: Picture): Float64Array {
  const rest = new Float64Array(nodes.ids.length).fill(Number.POSITIVE_INFINITY);
  ties.age.forEach((age, tie) => {
    for (const end of [ties.a[tie] ?? 0, ties.b[tie] ?? 0]) rest[end] = Math.min(rest[end] ?? age, age);
  });
  return rest;
}

/** The colour of each actor. */
export function coloured(picture: Picture, by: Colouring): Coloured {
  const { nodes, counties } = picture;
  if (by === 'county') return numbered(nodes.counties, counties.length);
  if (by === 'community') {
    const count = nodes.communities.reduce((most, one) => Math.max(most, one + 1), 0);
    return numbered(nodes.communities, count);
  }
  if (by === 'freshness') {
    const [fresh, known] = freshUpTo;
    return {
      classes: [
        { hue: '--accent', key: 'fresh', number: 1 },
        { hue: '--ageing', key: 'known', number: 2 },
        { hue: '--quiet', key: 'old', number: 3 },
      ],
      of: Uint8Array.from(restOf(picture), (days) => (days <= fresh ? 0 : days <= known ? 1 : 2)),
    };
  }
  if (by === 'confirmation') {
    return {
      classes: [
        { hue: '--accent', key: 'fresh', number: 1 },
        { hue: '--ageing', key: 'stale', number: 2 },
        { hue: '--quiet', key: 'unknown', number: 3 },
      ],
      of: Uint8Array.from(nodes.confirmed, (days) => (days < 0 ? 2 : days <= freshDays ? 0 : 1)),
    };
  }
  const place = new Map<string, number>(sectors.map((sector, at) => [sector, at]));
  return {
    classes: sectors.map((sector, at) => ({ hue: hues[at] ?? other.hue, key: sector, number: null })),
    of: Uint8Array.from(nodes.sectors, (sector) => place.get(sector) ?? 0),
  };
}
