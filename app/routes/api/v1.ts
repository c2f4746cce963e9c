import { serveApi } from '#app/doors/api/serve.server.ts';
import { api } from './table.server.ts';

export const loader = serveApi(api);
export const action = loader;
