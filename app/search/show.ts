import type { Audience } from '#app/access/actor.ts';
import type { Found } from './rank.ts';
import { isShown, type SearchKind, type SearchRecord, type SearchRules, type SearchText } from './record.ts';
import { indexWords, phoneWord, type SearchQuery, tailsOf, wordsOf } from './words.ts';

/** A piece of a text; `hit` is what the search was for. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** A stretch of one of the record's texts. */
export interface Excerpt {
  readonly field: string;
  readonly segments: readonly Segment[];
}

/** A found record as it is shown. */
export interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: readonly Segment[];
  /** Town, function or place, behind the short name where that is what was looked for. */
  readonly about: readonly Segment[];
  readonly sector: string | null;
  /** ISO instant of a meeting. */
  readonly start: string | null;
  readonly status: string | null;
  readonly confidential: boolean;
  /** Where the words stand that neither name nor `about` hold. */
  readonly excerpts: readonly Excerpt[];
}

type Matches = (word: string) => boolean;

function matcher({ words }: SearchQuery, met: string): Matches {
  return (word) =>
    word === met ||
    words.some((wanted) => word.startsWith(wanted) || tailsOf(word).some((tail) => tail.startsWith(wanted)));
}

/** The text cut into pieces, the words that match marked. */
export function markWords(text: string, matches: Matches): Segment[] {
  const phone = phoneWord(text);
  if (phone && matches(phone)) return [{ text, hit: true }];
  const segments: Segment[] = [];
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!matches(word)) continue;
    if (start > at) segments.push({ text: text.slice(at, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), hit: false });
  return segments;
}

const before = 40;
const excerptLength = 140;

/** A stretch of a long text around the first word that matches, marked; null where none does. */
export function excerptOf(text: string, matches: Matches): Segment[] | null {
  const phone = phoneWord(text);
  const words = wordsOf(text);
  const first = phone && matches(phone) ? words[0] : words.find(({ word }) => matches(word));
  if (!first) return null;
  const from = words.find(({ start }) => start >= first.start - before)?.start ?? 0;
  const until = words.findLast(({ end }) => end <= from + excerptLength)?.end ?? text.length;
  const last = Math.max(until, first.end);
  const to = words.some(({ start }) => start >= last) ? last : text.length;
  const stretch = text.slice(from, to).replace(/\s+/g, ' ');
  return markWords(`${from > 0 ? '… ' : ''}${stretch}${to < text.length ? ' …' : ''}`, matches);
}

function aboutOf({ facts }: SearchRecord, ownOrganisationId: string | null): string {
  const [position] = (facts.positions ?? []).filter(
    ({ organisationId }) => ownOrganisationId === null || organisationId === ownOrganisationId,
  );
  return position
    ? [position.position, position.organisation].filter(Boolean).join(', ')
    : (facts.place ?? '');
}

const matching = (wanted: string, met: string) => matcher({ words: [wanted], whole: wanted }, met);
const mostExcerpts = 2;

/** The texts that hold a word which those before did not, each around the first such word. */
function excerptsOf(texts: readonly SearchText[], missing: readonly string[], met: string): Excerpt[] {
  const excerpts: Excerpt[] = [];
  let open = [...missing];
  for (const { field, text } of texts) {
    const segments = open.length > 0 ? excerptOf(text, matcher({ words: open, whole: '' }, met)) : null;
    if (!segments) continue;
    const words = indexWords(text);
    open = open.filter((wanted) => !words.some(matching(wanted, met)));
    excerpts.push({ field, segments });
  }
  return excerpts.slice(0, mostExcerpts);
}

/** A further name, such as the short one, that holds a word which the first does not: else nobody saw why it is found. */
function otherNameOf(
  [title, ...others]: SearchRecord['names'],
  words: readonly string[],
  met: string,
): string | null {
  const said = indexWords(title);
  const unsaid = words.filter((wanted) => !said.some(matching(wanted, met)));
  const holds = (name: string) =>
    indexWords(name).some((word) => unsaid.some((wanted) => matching(wanted, met)(word)));
  return others.find(holds) ?? null;
}

export interface Viewer {
  readonly audience: Audience;
  /** A partner's own organisation. */
  readonly organisationId: string | null;
}

/** A record as this viewer is shown it among the results. */
export function showHit(
  rules: SearchRules,
  { kind, word }: Found,
  record: SearchRecord,
  query: SearchQuery,
  { audience, organisationId }: Viewer,
): Hit {
  const own = audience === 'partner' ? organisationId : null;
  const matches = matcher(query, word);
  const [title] = record.names;
  const other = otherNameOf(record.names, query.words, word);
  const about = [other, aboutOf(record, own)].filter(Boolean).join(', ');
  const seen = wordsOf(`${title} ${about}`).map((one) => one.word);
  const missing = query.words.filter((wanted) => !seen.some(matching(wanted, word)));
  const texts = record.texts
    .filter(({ field }) => rules.fields[field]?.search === 'text')
    .filter((text) => isShown(rules, text, audience, own));
  return {
    kind,
    id: record.id,
    name: markWords(title, matches),
    about: markWords(about, matches),
    sector: record.facts.sector ?? null,
    start: record.facts.start?.toISOString() ?? null,
    status: record.facts.status ?? null,
    confidential: record.facts.confidential ?? false,
    excerpts: missing.length > 0 ? excerptsOf(texts, missing, word) : [],
  };
}
