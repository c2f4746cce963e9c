import { createServer } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import express from 'express';
import { inProject } from '../../launch/project.mjs';

/** Serves the bare page: Express and Remix, nothing else, and files as they are. */
process.env.NODE_ENV = 'production';
const build: ServerBuild = await import(inProject('.runtime/bench/bare/server/index.js'));
const app = express();
if (process.env.BARE_FILES) app.use('/files', express.static(process.env.BARE_FILES));
app.all('*', createRequestHandler({ build, mode: 'production' }));
const server = createServer(app).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
