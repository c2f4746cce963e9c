import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { networkFilter } from '#app/network/filter.ts';
import { theRoom } from '#app/network/workers/room.server.ts';
import { actorOf } from './cli/actor.ts';
import { Refusal, runCommand, WrongUse } from './cli/command.ts';
import { asRefusal } from './cli/refusal.ts';
import { targetOf } from './db/target.ts';
import { makers } from './export/formats.ts';

const help = `npm run -s export -- WAS [--format F] [--out DATEI] [--as-user E] [--json]

  organisations, contacts, meetings, relationships, projects, listings
                    als csv (ohne Angabe), xlsx oder json; contacts auch als vcf, meetings auch als ics
  follow-ups, introductions
                    als json
  network           csv (Akteure mit allen Kennzahlen, ohne Angabe), ties (Verbindungen als CSV),
                    graphml, gexf, kumu, cytoscape oder json

  --out DATEI       wohin; ohne Angabe auf die Ausgabe. Erst ganz geschrieben heißt die Datei so.
  --as-user E       was dieses Konto sieht; ohne Angabe alles
  --json            mit --out: {kind, format, out, records, bytes} statt eines Satzes;
                    ohne --out: dasselbe wie --format json

  nur network:      --as-of TAG, --from TAG, --to TAG, --county SCHLÜSSEL, --sector BEREICH,
                    --min-weight N, --layer declared|observed, --untied (auch ohne Verbindung)

CSV-Dateien haben Semikolons und sind für Tabellenprogramme entschärft; ein Import versteht sie.
Geschrieben wird Seite für Seite; nur das Netz steht ganz im Speicher. In sehr großen Netzen fehlen
closeness und harmonic, und betweenness ist geschätzt. Die Datenbank steht in DATABASE_URL.
`;

const networkOptions = {
  'as-of': 'asOf',
  from: 'from',
  to: 'to',
  county: 'county',
  sector: 'sector',
  'min-weight': 'minWeight',
  layer: 'layer',
} as const;

/** @throws WrongUse for a filter that the page would pass over in silence: a command has no bookmark to break */
function filterIn(query: Readonly<Record<string, string>>): void {
  const filter = networkFilter.parse(query);
  for (const [option, name] of Object.entries(networkOptions)) {
    const value = query[name];
    const read = name === 'minWeight' ? Number(value?.replace(',', '.')) : filter[name];
    if (value !== undefined && (read === null || Number.isNaN(read))) {
      throw new WrongUse(`--${option} versteht „${value}“ nicht.`);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  'forbidden-role': 'Dieses Konto darf das nicht exportieren.',
  'text-too-long-for-xlsx':
    'Ein Text ist länger als 32.767 Zeichen; das fasst keine Excel-Zelle. Bitte --format csv nehmen.',
  'too-many-rows-for-xlsx':
    'Es sind mehr Einträge, als ein Excel-Blatt fasst (1.048.576). Bitte --format csv nehmen.',
};

function told(error: unknown): unknown {
  if (error instanceof Failure && reasons[error.reason]) return new Refusal(reasons[error.reason] ?? '');
  if (error instanceof RangeError)
    return new Refusal('Die Datei würde zu groß für Excel. Bitte --format csv nehmen.');
  return asRefusal(error);
}

/** Counts what passes on its way to a file or to the output. */
async function write(pieces: AsyncIterable<string | Buffer>, out: string | undefined): Promise<number> {
  let bytes = 0;
  async function* passing() {
    for await (const piece of pieces) {
      const chunk = Buffer.from(piece);
      bytes += chunk.length;
      if (chunk.length > 0) yield chunk;
    }
  }
  const source = Readable.from(passing(), { objectMode: false });
  if (out === undefined) {
    // Whoever reads has had enough, as `head` does: that is no failure.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
    const output = new Writable({
      write: (chunk, _encoding, done) => void process.stdout.write(chunk, (error) => done(error)),
    });
    await pipeline(source, output);
    return bytes;
  }
  // Beside its place, and for its owner's eyes: it holds personal data.
  const draft = `${out}.${process.pid}.part`;
  try {
    await pipeline(source, createWriteStream(draft, { mode: 0o600, flags: 'wx' }));
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return bytes;
}

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      'as-user': { type: 'string' },
      json: { type: 'boolean', default: false },
      untied: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      county: { type: 'string' },
      sector: { type: 'string' },
      'min-weight': { type: 'string' },
      layer: { type: 'string' },
    },
  });
  const [kind = '', ...more] = positionals;
  const formats = Object.hasOwn(makers, kind) ? makers[kind] : undefined;
  if (!formats || more.length > 0) {
    throw new WrongUse(`Genau eines wird erwartet: ${Object.keys(makers).join(', ')}.`);
  }
  const { out, json } = values;
  const wanted = values.format ?? (json && out === undefined ? 'json' : Object.keys(formats)[0]);
  const format = wanted !== undefined && Object.hasOwn(formats, wanted) ? wanted : undefined;
  const make = format && formats[format];
  if (!make) throw new WrongUse(`${kind} gibt es als ${Object.keys(formats).join(', ')}.`);
  if (json && out === undefined && format !== 'json') {
    throw new WrongUse('--json ohne --out heißt --format json.');
  }
  const query: Record<string, string> = values.untied ? { untied: 'true' } : {};
  for (const [option, name] of Object.entries(networkOptions)) {
    const value = values[option as keyof typeof networkOptions];
    if (value !== undefined) query[name] = value;
  }
  if (kind !== 'network' && Object.keys(query).length > 0) {
    throw new WrongUse('Filter gibt es nur für network.');
  }
  filterIn(query);
  const database = openDatabase(targetOf(process.env).url);
  const environment = environmentOf(database);
  try {
    const actor = await actorOf(environment, values['as-user']);
    const { pieces, records } = make(environment, actor, query);
    const bytes = await write(pieces, out);
    if (out !== undefined) {
      const report = { kind, format, out, records: records(), bytes };
      process.stdout.write(
        json ? `${JSON.stringify(report)}\n` : `${records()} Einträge stehen in ${out}.\n`,
      );
    }
  } catch (error) {
    throw told(error);
  } finally {
    await theRoom().close();
    await database.close();
  }
});
