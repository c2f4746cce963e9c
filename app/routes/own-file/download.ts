import { page } from '#app/doors/web/page.server.ts';
import { writtenFile } from '#app/doors/web/written.server.ts';
import { fileFormat } from '#app/records/own-file/terms.ts';
import { viewOwnFile } from '#app/records/own-file/view.server.ts';

/** All that is stored about whoever asks, for a program (Art. 20 DSGVO): what the page says, and what it has no room for. */
export const loader = page(async ({ ask }) => {
  const { correctable: _may, newRequestId: _id, today, ...file } = await ask(viewOwnFile);
  const content = { format: fileFormat.name, version: fileFormat.version, ...file };
  return writtenFile(
    [JSON.stringify(content, null, 2), '\n'],
    'application/json; charset=utf-8',
    `meine-daten-${today}.json`,
  );
});
