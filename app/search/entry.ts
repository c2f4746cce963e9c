import { isShown, type SearchKind, type SearchRecord, type SearchRules, type SearchText } from './record.ts';
import { compoundKinds, type Ground, type SearchPart, shelfCode } from './shelf.ts';
import { indexWords, tailsOf, wholeName } from './words.ts';

/** A row of the index, its entry aside. */
export interface WordRow {
  readonly shelf: number;
  readonly word: string;
  readonly age: number;
}

// A text of many thousand words is found by its first ones.
const mostWordsOfText = 2_000;

function groundsOfRecord(record: SearchRecord): Ground[] {
  if (record.restricted) return [{ type: 'apart', key: '' }];
  const type = record.confidential ? 'confidential' : 'region';
  const regions = record.regionKeys.map((key): Ground => ({ type, key }));
  const organisations = record.organisationIds.map((key): Ground => ({ type: 'organisation', key }));
  return regions.length > 0 ? [...regions, ...organisations] : [{ type: 'apart', key: '' }, ...organisations];
}

/** On which part of a ground a text stands; on none where nobody there is shown it. */
function partOf(rules: SearchRules, text: SearchText, ground: Ground): SearchPart | null {
  const mode = rules.fields[text.field]?.search;
  if (!mode) return null;
  const partner = ground.type === 'organisation';
  const own = partner ? ground.key : null;
  if (!isShown(rules, text, partner ? 'partner' : 'leadership', own)) {
    return !partner && isShown(rules, text, 'office', null) ? 'office' : null;
  }
  return mode;
}

/** Every row by which a record is found. */
export function rowsOf(kind: SearchKind, rules: SearchRules, record: SearchRecord): WordRow[] {
  const age = -Math.floor(record.at.getTime() / 60_000);
  const rows = new Map<string, WordRow>();
  const put = (ground: Ground, part: SearchPart, word: string) => {
    if (!word) return;
    const shelf = shelfCode(ground, kind, part);
    rows.set(`${shelf} ${word}`, { shelf, word, age });
  };
  const texts = record.texts.map((text) => ({
    text,
    words: indexWords(text.text).slice(0, mostWordsOfText),
  }));
  for (const ground of groundsOfRecord(record)) {
    for (const name of record.names) put(ground, 'whole', wholeName(name));
    for (const { text, words } of texts) {
      const part = partOf(rules, text, ground);
      if (!part) continue;
      for (const word of words) {
        put(ground, part, word);
        if (part !== 'name' || !compoundKinds.has(kind)) continue;
        for (const tail of tailsOf(word)) put(ground, 'inside', tail);
      }
    }
  }
  return [...rows.values()];
}
