/** Bytes that a line of a vCard or a calendar holds at most, its end apart (RFC 2426, 2.6; RFC 5545, 3.1). */
const longest = 75;
const encoder = new TextEncoder();

/** A text as a value: what would part it from others, or end the line, is marked. */
export function valueText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not get into a file.
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  );
}

/** A content line with its end; a long one goes on in lines that begin with a space, never within a character. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, bytes] = ['', 0];
  for (const sign of `${name}:${value}`) {
    const size = encoder.encode(sign).length;
    if (bytes + size > longest) {
      lines.push(line);
      // The space counts, too.
      [line, bytes] = [' ', 1];
    }
    line += sign;
    bytes += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** '20261124T130000Z' of an instant. */
export function stampText(instant: string): string {
  return `${new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}
