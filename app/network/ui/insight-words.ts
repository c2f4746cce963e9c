import { formatPlainDay } from '#app/ui/format.ts';
import type { Certainty, Evidence, Insight, Part, Trait } from '../insight/insight.ts';
import type { Names } from '../insight-load.server.ts';

/**
 * The translations with keys that are put together from data, as kinds and
 * their sentences are: that there is one for each is tested, not compiled.
 */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

/** In what language, and with whose names, findings are told. */
export interface Teller {
  readonly words: Words;
  readonly locale: 'de' | 'en';
  readonly names: Names;
}

const region = ({ locale }: Pick<Teller, 'locale'>) => (locale === 'de' ? 'de-DE' : 'en-GB');

export function figureText(value: number, digits: number, teller: Pick<Teller, 'locale'>): string {
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString(region(teller), shown).replace('-', '−');
}

function shareText(value: number, teller: Teller): string {
  return value.toLocaleString(region(teller), { style: 'percent', maximumFractionDigits: 0 });
}

/** Chances are small: below a thousandth the figure itself says nothing. */
function chanceText(p: number, teller: Teller): string {
  const percent = (value: number) =>
    value.toLocaleString(region(teller), { style: 'percent', maximumFractionDigits: 1 });
  return p < 0.001 ? `< ${percent(0.001)}` : percent(p);
}

/** `A, B und C`. */
function listText(items: readonly string[], { words }: Teller): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${words('and')} ${last}`;
}

export function placeText(
  { county, sector }: { readonly county: string | null; readonly sector: string | null },
  { words, names }: Teller,
): string {
  return words('place', {
    sector: sector ? words(`organisation:sector.${sector}`) : '',
    county: (county ? names.counties[county] : undefined) ?? words('noCounty'),
  });
}

function traitText({ of, key, share }: Trait, teller: Teller): string {
  const { words, names } = teller;
  const name =
    of === 'sector'
      ? words(`organisation:sector.${key}`)
      : ((of === 'county' ? names.counties : names.fields)[key] ?? key);
  return words(`trait.${of}`, { name, share: shareText(share, teller) });
}

const nameOf = (id: string, { names }: Teller) => names.actors[id] ?? '';

function partText(part: Part, teller: Teller): string {
  const { words, names, locale } = teller;
  switch (part.is) {
    case 'actor':
      return nameOf(part.id, teller);
    case 'actors': {
      const named = part.ids.map((id) => nameOf(id, teller));
      const more = part.more > 0 ? [words('others', { count: figureText(part.more, 0, teller) })] : [];
      return listText([...named, ...more], teller);
    }
    case 'person': {
      const known = names.people[part.id];
      return known?.position ? `${known.name} (${known.position})` : (known?.name ?? '');
    }
    case 'number':
      return figureText(part.value, part.digits, teller);
    case 'share':
      return shareText(part.value, teller);
    case 'day':
      return formatPlainDay(part.day, locale);
    case 'role':
      return words(`role.${part.role}`);
    case 'place':
      return placeText(part, teller);
    case 'traits':
      return part.traits.map((trait) => traitText(trait, teller)).join(', ');
  }
}

/** The finding as a sentence. */
export function sentenceOf({ kind, sentence, parts }: Insight, teller: Teller): string {
  const values = Object.entries(parts).map(([name, part]) => [name, partText(part, teller)] as const);
  return teller.words(`kind.${kind}.${sentence}`, Object.fromEntries(values));
}

/** From what one knows how sure it is: `Platz 1 bis 3`. */
export function becauseOf(
  { by, share, low, high, p }: Certainty,
  { digits }: { readonly digits: number },
  teller: Teller,
): string {
  const { words } = teller;
  const range = {
    low: figureText(low ?? 0, by === 'rank' ? 0 : digits, teller),
    high: figureText(high ?? 0, by === 'rank' ? 0 : digits, teller),
  };
  if (by === 'rank') return words(low === high ? 'certainty.rankOne' : 'certainty.rank', range);
  if (by === 'interval') return words('certainty.interval', range);
  if (by === 'draws' || by === 'pairs')
    return words(`certainty.${by}`, { share: shareText(share ?? 0, teller) });
  return words(`certainty.${by}`, { p: chanceText(p ?? 1, teller) });
}

/** What the network is looked at by, to be kept in links to the evidence. */
export interface Looking {
  readonly level: 'organisation' | 'contact';
  /** The day, if it is not today. */
  readonly asOf: string | null;
  readonly county: string | null;
  readonly sector: string | null;
}

const query = (parameters: Readonly<Record<string, string | null>>) => {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
};

/** Where the evidence can be looked at, and what the link says. */
export function linksTo(
  evidence: Evidence,
  looking: Looking,
  teller: Teller,
): Array<{ to: string; label: string }> {
  const { words, names } = teller;
  const { level, asOf } = looking;
  const narrowed = { county: looking.county, sector: looking.sector };
  const people = () => [{ to: `/kontakte${query(narrowed)}`, label: words('at.people') }];
  const page = (id: string) => (level === 'contact' ? `/kontakte/${id}` : `/organisationen/${id}`);
  switch (evidence.at) {
    case 'actor':
      return [{ to: page(evidence.id), label: nameOf(evidence.id, teller) }];
    case 'person':
      return [{ to: `/kontakte/${evidence.id}`, label: names.people[evidence.id]?.name ?? '' }];
    case 'tie': {
      const [a, b] = [nameOf(evidence.a, teller), nameOf(evidence.b, teller)];
      const pair =
        level === 'contact'
          ? `/kontakte/${evidence.a}/verbindung/${evidence.b}`
          : `/netzwerk/verbindung/${evidence.a}/${evidence.b}`;
      const to = `${pair}${query({ asOf })}`;
      return [{ to, label: words('at.tie', { a, b }) }];
    }
    case 'organisations': {
      const { county, sector } = evidence;
      const label = words('at.organisations', { place: placeText(evidence, teller) });
      return [{ to: `/organisationen${query({ county, sector })}`, label }];
    }
    // The page of the network is of organisations.
    case 'network':
      if (level === 'contact') return people();
      return [
        {
          to: `/netzwerk${query({ view: 'table', sort: evidence.sort, asOf, ...narrowed })}`,
          label: words('at.network'),
        },
      ];
    case 'untied':
      if (level === 'contact') return people();
      return [
        {
          to: `/netzwerk${query({ view: 'table', untied: '1', sort: 'degree', asOf, ...narrowed })}`,
          label: words('at.untied'),
        },
      ];
  }
}
