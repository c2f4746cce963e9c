const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot say at all: control characters, half a surrogate pair, U+FFFE and U+FFFF. */
const unspeakable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not get into a file.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A value as text or attribute of XML 1.0; line ends are kept in attributes, too. */
export function xmlText(value: string | number): string {
  return String(value)
    .replace(unspeakable, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => named[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
