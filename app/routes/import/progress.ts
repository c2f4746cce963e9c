import { page } from '#app/doors/web/page.server.ts';
import { viewProgress } from '#app/operations/import/view.server.ts';

/** How far an import is, for the page that waits for it. */
export const loader = page(({ ask, params }) => ask(viewProgress, { id: params.id }));
