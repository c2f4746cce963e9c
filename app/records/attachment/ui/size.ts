const kilobyte = 1_000;

/** `340 kB`, `1,2 MB`: as people read sizes. */
export function sizeOf(bytes: number, locale: string): string {
  const [value, unit] =
    bytes < kilobyte ** 2 ? [Math.max(1, bytes / kilobyte), 'kB'] : [bytes / kilobyte ** 2, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`;
}
