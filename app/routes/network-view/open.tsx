import { redirect } from '@remix-run/node';
import { page } from '#app/doors/web/page.server.ts';
import { openAddress } from '#app/records/network-view/address.ts';
import { openNetworkView } from '#app/records/network-view/open.server.ts';

/** The link to a view: on to the network as the view has it. */
export const loader = page(async ({ ask, params }) => {
  const { view, query } = await ask(openNetworkView, { id: params.id });
  return redirect(openAddress({ id: view.id, query }));
});

/** Never drawn: it is here so that a link to nothing says so in the frame of the pages. */
export default function OpenNetworkView() {
  return null;
}
