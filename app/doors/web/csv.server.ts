import { speakingIn } from '#app/i18n/speaking.server.ts';
import type { words } from '#app/i18n/words.server.ts';
import { csvMark, csvRows } from '#app/kernel/csv.ts';
import { dayOf } from '#app/kernel/day.ts';
import { displayOf } from './locale.server.ts';
import type { Visit } from './page.server.ts';

type Cell = string | number | null;

interface CsvPage<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface CsvFile<Row> {
  /** Beginning of the file's name; the day follows. */
  readonly name: string;
  readonly columns: ReadonlyArray<readonly [label: string, text: (row: Row) => Cell]>;
  readonly pageAfter: (cursor: string | undefined) => Promise<CsvPage<Row>>;
}

/** The words of one part of the product in the visitor's language, outside of React. */
export async function wordsFor<Part extends keyof typeof words.de>(visit: Visit, part: Part) {
  const { locale } = await displayOf(visit);
  return (await speakingIn(locale)).getFixedT(locale, part);
}

/**
 * A list as a file, page by page as fast as it is taken: what it holds at once
 * does not grow with the list. The first page comes before the answer, so that
 * a refusal is answered as one; a later failure breaks the download off.
 */
export async function csvFile<Row>(
  visit: Visit,
  { name, columns, pageAfter }: CsvFile<Row>,
): Promise<Response> {
  const encoder = new TextEncoder();
  const lines = ({ items }: CsvPage<Row>) =>
    csvRows(items.map((row) => columns.map(([, text]) => text(row) ?? '')));
  const first = await pageAfter(undefined);
  let next = first.next;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const head = csvRows([columns.map(([label]) => label)]);
      controller.enqueue(encoder.encode(`${csvMark}${head}${lines(first)}`));
      if (!next) controller.close();
    },
    async pull(controller) {
      if (!next) return;
      const page = await pageAfter(next);
      next = page.next;
      controller.enqueue(encoder.encode(lines(page)));
      if (!next) controller.close();
    },
  });
  const day = dayOf(visit.context.environment.now());
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
}
