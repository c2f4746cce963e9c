/** What a number of a spreadsheet stands for, by the format it is shown in. */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: 'moment' }
  /** Filled up with zeros, as postcodes are. */
  | { readonly kind: 'padded'; readonly digits: number };

const number: NumberFormat = { kind: 'number' };
const moment: NumberFormat = { kind: 'moment' };

/** The built-in formats that show a day or a time (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
function isBuiltInMoment(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What a format says: `dd.mm.yyyy` is a moment, `00000` a padded number, `0.00 "Tage"` a number. */
export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return isBuiltInMoment(id) ? moment : number;
  if (/^0{2,}$/.test(code)) return { kind: 'padded', digits: code.length };
  // Quoted and escaped texts, and colours or conditions in brackets, are no letters of the format; [h] is.
  const letters = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|standard/gi, '');
  return /[ymdhs]/i.test(letters) ? moment : number;
}
