import { closeSync, openSync, writeSync } from 'node:fs';
import { lastNames, mensNames, usualPositions, womensNames } from '../seed/names.ts';
import { seededRandom } from '../seed/random.ts';

export const contactHeads = ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Organisation', 'Position', 'Seit'];

const firstNames = [...womensNames, ...mensNames];
const atOnce = 1_000;

/**
 * Writes a list of people as an office keeps it: CSV with semicolons. The names
 * are double ones, so that of a million hardly two are alike.
 *
 * @param organisations names of which each row names one
 */
export function writeContactList(
  path: string,
  rows: number,
  organisations: readonly string[],
  seed: number,
): void {
  const random = seededRandom(seed);
  const file = openSync(path, 'w');
  const line = (_: unknown, index: number) => {
    const firstName = `${random.pick(firstNames)} ${random.pick(firstNames)}`;
    const lastName = `${random.pick(lastNames)}-${random.pick(lastNames)}`;
    const position = [random.pick(usualPositions)].flat()[0] ?? '';
    const since = `${random.between(1, 28)}.${random.between(1, 12)}.${random.between(2015, 2025)}`;
    const phone = `03631 ${random.between(100_000, 999_999)}`;
    const email = `p${seed}-${index}@example.org`;
    return [firstName, lastName, email, phone, random.pick(organisations), position, since].join(';');
  };
  try {
    writeSync(file, `${contactHeads.join(';')}\r\n`);
    for (let begin = 0; begin < rows; begin += atOnce) {
      const lines = Array.from({ length: Math.min(atOnce, rows - begin) }, (_, at) => line(_, begin + at));
      writeSync(file, `${lines.join('\r\n')}\r\n`);
    }
  } finally {
    closeSync(file);
  }
}
