/** What the encoding of PDF's own fonts has between Latin 1's two halves, from 0x80 on. */
const between = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Letters without the stroke that no decomposition takes away. */
const plain: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  '−': '–',
  '→': '>',
};

function byteOf(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
  const at = code === 0 ? -1 : between.indexOf(letter);
  return at < 0 ? null : 0x80 + at;
}

/**
 * A text in the bytes of PDF's own fonts. They have all letters of Western
 * Europe; of others the letter without its sign is written, for every reader of
 * the file knows these fonts and none has to be packed into it.
 */
export function textBytes(text: string): number[] {
  return Array.from(text.normalize('NFC')).flatMap((letter) => {
    const own = byteOf(letter);
    if (own !== null) return [own];
    const rest = Array.from(plain[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
    return rest.map((one) => byteOf(one) ?? 0x3f);
  });
}

const hex = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A text as it stands in what is drawn. */
export function drawnText(text: string): string {
  return `<${hex(textBytes(text))}>`;
}

/** A text as it stands in what the file says of itself, in any letters. */
export function toldText(text: string): string {
  const bytes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<feff${bytes.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/** The letters of the encoding from one byte to another, for whoever measures them; nothing where it has none. */
export function lettersOf(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const byte = from + at;
    if (byte < 0x7f || byte >= 0xa0) return String.fromCharCode(byte);
    const letter = between[byte - 0x80] ?? '\0';
    return letter === '\0' ? '' : letter;
  });
}
