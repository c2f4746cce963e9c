const specials: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const germanVowels: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

function replaceAll(text: string, table: Readonly<Record<string, string>>): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => table[character] ?? character);
}

/** Lower case without accents, one blank between words: `Müller  Łódź` → `muller lodz`. */
export function fold(text: string): string {
  return replaceAll(text.normalize('NFC').toLowerCase(), specials)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The other German spelling: `Müller` → `mueller`. */
function foldGerman(text: string): string {
  return fold(replaceAll(text.normalize('NFC').toLowerCase(), germanVowels));
}

/**
 * A key that sorts bytewise as a German directory does (DIN 5007-1: ä as a),
 * alike in both dialects; names that differ in accents only stay together.
 */
export function sortKeyOf(...parts: readonly (string | null | undefined)[]): string {
  return fold(parts.filter(Boolean).join(' '))
    .replace(/[^\p{Letter}\p{Number} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** What a list's text filter looks in: both foldings, so that `Muller` and `Mueller` find `Müller`. */
export function searchTextOf(...parts: readonly (string | null | undefined)[]): string {
  const text = parts.filter(Boolean).join(' ');
  const plain = fold(text);
  const german = foldGerman(text);
  return plain === german ? plain : `${plain} ${german}`;
}

/** The words a search must find, each somewhere; at most eight. */
export function searchWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean).slice(0, 8);
}
