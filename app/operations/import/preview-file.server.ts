import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type RowOutcome, rowOutcomes } from '#app/records/import-batch/terms.ts';

const reason = z.object({ path: z.string(), message: z.string() });

/** A row of the preview, as its file keeps it. */
const previewRow = z.object({
  line: z.number(),
  outcome: z.enum(rowOutcomes),
  label: z.string(),
  match: z.string().nullable(),
  reasons: z.array(reason),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  id: z.string().nullable(),
  version: z.number().nullable(),
});
export type PreviewRow = z.output<typeof previewRow>;

type Shelf = RowOutcome | 'all';
const shelves: readonly Shelf[] = ['all', ...rowOutcomes];
const offsetBytes = 8;

/**
 * The preview of a file of any length: one line of JSON a row, and beside it,
 * for each outcome, where in the file its rows begin, eight bytes each. A page
 * is found by reading two places, however far back it is.
 */
export class PreviewWriter {
  #rows: FileHandle;
  #indexes: ReadonlyMap<Shelf, FileHandle>;
  #offset = 0;

  private constructor(rows: FileHandle, indexes: ReadonlyMap<Shelf, FileHandle>) {
    this.#rows = rows;
    this.#indexes = indexes;
  }

  static async open(folder: string): Promise<PreviewWriter> {
    const rows = await open(join(folder, 'preview'), 'w', 0o600);
    const indexes = new Map<Shelf, FileHandle>();
    for (const shelf of shelves) indexes.set(shelf, await open(join(folder, `preview-${shelf}`), 'w', 0o600));
    return new PreviewWriter(rows, indexes);
  }

  async add(rows: readonly PreviewRow[]): Promise<void> {
    const lines: Buffer[] = [];
    const offsets = new Map<Shelf, number[]>(shelves.map((shelf) => [shelf, []]));
    for (const row of rows) {
      const line = Buffer.from(`${JSON.stringify(row)}\n`);
      for (const shelf of ['all', row.outcome] as const) offsets.get(shelf)?.push(this.#offset);
      this.#offset += line.length;
      lines.push(line);
    }
    await this.#rows.appendFile(Buffer.concat(lines));
    for (const [shelf, places] of offsets) {
      if (places.length > 0)
        await this.#indexes.get(shelf)?.appendFile(Buffer.from(Float64Array.from(places).buffer));
    }
  }

  async close(): Promise<void> {
    await this.#rows.close();
    for (const index of this.#indexes.values()) await index.close();
  }
}

async function placesOf(path: string, first: number, size: number): Promise<number[]> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(size * offsetBytes);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, first * offsetBytes);
    return Array.from({ length: Math.floor(bytesRead / offsetBytes) }, (_, index) =>
      bytes.readDoubleLE(index * offsetBytes),
    );
  } finally {
    await file.close();
  }
}

async function lineAt(file: FileHandle, start: number): Promise<string> {
  let text = Buffer.alloc(0);
  for (let at = start; ; at += 4_096) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, at);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    text = Buffer.concat([text, buffer.subarray(0, end === -1 ? bytesRead : end)]);
    if (end !== -1 || bytesRead === 0) return text.toString('utf8');
  }
}

/** A page of the preview, of all rows or of those with one outcome; counted from 1. */
export async function readPreview(
  folder: string,
  shelf: Shelf,
  page: number,
  size: number,
): Promise<PreviewRow[]> {
  const places = await placesOf(join(folder, `preview-${shelf}`), (page - 1) * size, size);
  const file = await open(join(folder, 'preview'));
  try {
    const rows: PreviewRow[] = [];
    for (const place of places) rows.push(previewRow.parse(JSON.parse(await lineAt(file, place))));
    return rows;
  } finally {
    await file.close();
  }
}

/** All rows of the preview from the first on, one after the other: what was agreed to. */
export async function* followPreview(folder: string): AsyncGenerator<PreviewRow> {
  const lines = createInterface({ input: createReadStream(join(folder, 'preview')), crlfDelay: Infinity });
  for await (const line of lines) yield previewRow.parse(JSON.parse(line));
}
