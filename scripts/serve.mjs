import { loadBundle } from './launch/bundle.mjs';

/** Serves the production build from a database that is ready. `npm start` makes both so, then does the same. */
const { open, serve } = await loadBundle();
serve(open());
