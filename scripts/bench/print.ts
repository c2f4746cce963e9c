import type { Figure } from './figure.ts';

const number = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 3 });

/** A figure as one line of the table. */
export function lineOf({ name, ours, other, otherIs, ratio, floor, ok, unit, note }: Figure): string {
  const verdict = ok ? 'ok    ' : 'FEHLT ';
  const values = `${number.format(ours)} : ${number.format(other)} ${unit}`;
  return `${verdict} ${name.padEnd(24)} ${number.format(ratio).padStart(7)} (Schranke ${number.format(floor)})  ${values}  ${note}; gegen: ${otherIs}`;
}
