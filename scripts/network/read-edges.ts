import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { Refusal } from '../cli/command.ts';

export interface EdgeList {
  /** Names of the nodes, in the order in which they first appear. */
  readonly names: readonly string[];
  readonly graph: Csr;
}

/** The fields of one line of CSV (RFC 4180); null if a quote is not closed or stands where none may. */
export function fieldsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields: string[] = [];
  const pattern = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(?:,|$)/y;
  while (pattern.lastIndex <= line.length) {
    const last = pattern.lastIndex === line.length;
    const match = pattern.exec(line);
    if (!match) return null;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '');
    if (last || !match[0].endsWith(',')) return pattern.lastIndex === line.length || last ? fields : null;
  }
  return fields;
}

interface Columns {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

function columnsOf(line: string, weighted: boolean): Columns {
  const header = (fieldsOf(line) ?? []).map((name) => name.toLowerCase());
  const at = (name: string) => header.indexOf(name);
  const columns = { source: at('source'), target: at('target'), weight: at('weight') };
  if (columns.source < 0 || columns.target < 0)
    throw new Refusal('Zeile 1: Die Kopfzeile muss source,target oder source,target,weight sein.');
  if (weighted && columns.weight < 0)
    throw new Refusal('Zeile 1: Für --weighted fehlt in der Kopfzeile die Spalte weight.');
  return columns;
}

function weightIn(text: string, line: number): number {
  const weight = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(weight) && weight >= 0) return weight;
  throw new Refusal(`Zeile ${line}: „${text}“ ist kein Gewicht; es muss eine Zahl ab 0 sein.`);
}

/** Reads the lines one by one, whatever the file's size; a missing file is a refusal. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new Refusal(`${file} ist nicht zu lesen (${error.code}).`);
  } finally {
    stream.destroy();
  }
}

/**
 * Reads an undirected edge list with the header `source,target[,weight]`. Only
 * the names and three numbers an edge are kept in memory.
 *
 * @param weighted take the weights; parallel edges then add theirs
 * @throws Refusal with the number of the line that can't be read
 */
export async function readEdges(file: string, weighted: boolean): Promise<EdgeList> {
  const places = new Map<string, number>();
  const [sources, targets, weights]: number[][] = [[], [], []];
  let columns: Columns | null = null;
  let number = 0;
  const placeOf = (name: string) => {
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, places.size);
    return places.size - 1;
  };
  for await (const line of linesOf(file)) {
    number += 1;
    if (!columns) {
      columns = columnsOf(line.replace(/^\uFEFF/, ''), weighted);
      continue;
    }
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    if (!fields) throw new Refusal(`Zeile ${number}: Ein Anführungszeichen ist nicht geschlossen.`);
    const [source, target] = [fields[columns.source], fields[columns.target]];
    if (!source || !target) throw new Refusal(`Zeile ${number}: Es fehlt ${source ? 'target' : 'source'}.`);
    sources?.push(placeOf(source));
    targets?.push(placeOf(target));
    if (weighted) weights?.push(weightIn(fields[columns.weight] ?? '', number));
  }
  if (!columns) throw new Refusal('Zeile 1: Die Datei ist leer; erwartet wird source,target[,weight].');
  const graph = buildCsr(places.size, sources ?? [], targets ?? [], weighted ? weights : undefined);
  return { names: [...places.keys()], graph };
}
