import type { Actor } from '#app/access/actor.ts';
import type { Ask } from '#app/doors/api/resource.ts';
import { csvMark, csvRows } from '#app/kernel/csv.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { type NetworkFormatId, networkFormatIds } from '#app/network/exchange/format-ids.ts';
import { networkFormats } from '#app/network/exchange/formats.ts';
import { exportNetwork } from '#app/network/view.server.ts';
import { exportKinds } from '#app/operations/export/kinds.server.ts';
import { xlsx } from '#app/operations/export/xlsx.server.ts';
import { api } from '#app/routes/api/table.server.ts';

/** A file in the making: its pieces, and how many records have gone into it so far. */
export interface Making {
  readonly pieces: AsyncIterable<string | Buffer>;
  readonly records: () => number;
}

type Make = (environment: Environment, actor: Actor, query: Readonly<Record<string, string>>) => Making;

/** Counts the items of the pages that pass. */
function counted<Item>(pages: AsyncIterable<readonly Item[]>, headings = 0) {
  let records = -headings;
  async function* passing() {
    for await (const page of pages) {
      records += page.length;
      yield page;
    }
  }
  return { pages: passing(), records: () => records };
}

async function* csvPieces(pages: AsyncIterable<ReadonlyArray<ReadonlyArray<string | number | null>>>) {
  let mark = csvMark;
  for await (const page of pages) {
    yield `${mark}${csvRows(page.map((row) => row.map((cell) => cell ?? '')))}`;
    mark = '';
  }
}

const csv =
  (name: string): Make =>
  (environment, actor) => {
    const { pages, records } = counted(exportKinds[name]?.rows(environment, actor) ?? noPages(), 1);
    return { pieces: csvPieces(pages), records };
  };

const workbook =
  (name: string): Make =>
  (environment, actor) => {
    const { title = '', rows = noPages } = exportKinds[name] ?? {};
    const { pages, records } = counted(rows(environment, actor), 1);
    return { pieces: xlsx(title, pages), records };
  };

const texts =
  (name: string, format: 'vcf' | 'ics'): Make =>
  (environment, actor) => {
    // What stands before the first and after the last record is no record.
    const written = exportKinds[name]?.written(environment, actor, format) ?? noPages();
    const { pages, records } = counted(written, 2);
    async function* joined() {
      for await (const page of pages) yield page.join('');
    }
    return { pieces: joined(), records };
  };

async function* noPages(): AsyncGenerator<never[]> {}

/** A JSON array of records as the API tells of them, page by page. */
const json =
  (name: string): Make =>
  (environment, actor) => {
    const resource = api.resources.find(({ path }) => path === name);
    const ask: Ask = (useCase, input) => useCase.run(environment, actor, input);
    let records = 0;
    async function* pieces() {
      let cursor: string | null = null;
      yield '[';
      do {
        const page: { items: readonly unknown[]; nextCursor: string | null } | undefined =
          await resource?.list(ask, { limit: 200, ...(cursor !== null && { cursor }) });
        for (const item of page?.items ?? []) {
          yield `${records === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
          records += 1;
        }
        cursor = page?.nextCursor ?? null;
      } while (cursor !== null);
      yield '\n]\n';
    }
    return { pieces: pieces(), records: () => records };
  };

const network =
  (format: NetworkFormatId): Make =>
  (environment, actor, query) => {
    let records = 0;
    async function* pieces() {
      const exported = await exportNetwork.run(environment, actor, query);
      records = format === 'ties' ? exported.picture.ties.a.length : exported.picture.nodes.ids.length;
      yield* networkFormats[format].write(exported);
    }
    return { pieces: pieces(), records: () => records };
  };

/** What can be exported, and as what: the first format is the one that nobody has to name. */
export const makers: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  ...Object.fromEntries(
    api.resources.map(({ path }) => [
      path,
      {
        ...(exportKinds[path] && { csv: csv(path), xlsx: workbook(path) }),
        json: json(path),
        ...Object.fromEntries(
          (exportKinds[path]?.texts ?? []).map((format) => [format, texts(path, format)]),
        ),
      },
    ]),
  ),
  network: Object.fromEntries(networkFormatIds.map((format) => [format, network(format)])),
};
