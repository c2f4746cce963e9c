/** No amount is larger: 15 digits of cents are the last that every number holds exactly. */
export const largestEuro = 9_999_999_999_999;

const amount = /^(\d{1,3}(?:[.\s]\d{3})+|\d{1,13})(?:,(\d{1,2}))?$/;
// A point before one or two digits groups nothing, so it can only be what a comma is in German.
const pointed = /^(\d{1,13})\.(\d{1,2})$/;

/**
 * Cents of an amount of euros as people type it here: `1.234,56`, `90000`,
 * `1 234,5 €`. What could be read in two ways, such as `1,234`, is not read at all.
 */
export function parseEuro(text: string): bigint | null {
  const typed = text
    .trim()
    .replace(/\s*(€|EUR)$/i, '')
    .trim();
  const [, whole, fraction = ''] = amount.exec(typed) ?? pointed.exec(typed) ?? [];
  if (whole === undefined) return null;
  const cents = BigInt(whole.replace(/[.\s]/g, '') + fraction.padEnd(2, '0'));
  return cents > BigInt(largestEuro) * 100n ? null : cents;
}

/** Cents of a number of euros; null when it is none that exists, such as a third of a cent. */
export function centsOf(euros: number): bigint | null {
  if (!(euros >= 0 && euros <= largestEuro)) return null;
  const exact = euros.toFixed(2);
  return Number(exact) === euros ? BigInt(exact.replace('.', '')) : null;
}

/** `1.234,56` for cents, as a field shows it; whole euros without their zeros. */
export function formatEuroEntry(cents: bigint | number): string {
  const digits = String(cents).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = digits.slice(-2);
  return fraction === '00' ? whole : `${whole},${fraction}`;
}

/** Euros as a number, for JSON and pages: exact to the cent up to `largestEuro`. */
export function eurosOf(cents: bigint | null): number | null {
  return cents === null ? null : Number(cents) / 100;
}
