import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { page } from '#app/doors/web/page.server.ts';
import { viewRejected } from '#app/operations/import/rejected.server.ts';

/** The rejected rows of an import as a CSV file, with the reason of each. */
export const loader = page(async ({ ask, params, preferences }) => {
  const { text } = await ask(viewRejected, { id: params.id, locale: preferences?.locale ?? 'de' });
  return new Response(createReadableStreamFromReadable(Readable.from(text)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="abgelehnt.csv"',
      'Cache-Control': 'no-store',
    },
  });
});
