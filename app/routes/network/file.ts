import { page, queryOf } from '#app/doors/web/page.server.ts';
import { writtenFile } from '#app/doors/web/written.server.ts';
import { notFound } from '#app/kernel/failure.ts';
import { networkFormatOf } from '#app/network/exchange/format-ids.ts';
import { networkFormats } from '#app/network/exchange/formats.ts';
import { exportNetwork } from '#app/network/view.server.ts';

/** What the network page shows under the same query, as a file of one of the formats. */
export const loader = page(async ({ ask, params, url }) => {
  const id = networkFormatOf(params.format);
  if (!id) throw notFound();
  const network = await ask(exportNetwork, queryOf(url));
  const { ending, type, write } = networkFormats[id];
  return writtenFile(write(network), type, `netzwerk-${network.picture.asOf}.${ending}`);
});
