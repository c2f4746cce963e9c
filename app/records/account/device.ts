const browsers: ReadonlyArray<readonly [name: string, sign: RegExp]> = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /Safari\//],
];

const systems: ReadonlyArray<readonly [name: string, sign: RegExp]> = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux|X11/],
];

/** What people call the device of a session: `Firefox, Windows`. Null where its own words tell neither. */
export function deviceOf(userAgent: string | null): string | null {
  const first = (table: ReadonlyArray<readonly [string, RegExp]>) =>
    table.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [first(browsers), first(systems)].filter(Boolean).join(', ') || null;
}
