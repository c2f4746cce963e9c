import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';
import { chunksOf } from './scripts/build/chunks.ts';
import { packedAssets } from './scripts/build/packed.ts';
import { wantedWords } from './scripts/build/words.ts';

/** The server's bundle begins with what serves the pages; Remix's own would begin with the pages alone. */
const serverEntry: Plugin = {
  name: 'server-entry',
  config: {
    order: 'post',
    handler: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: 'scripts/serve/production.ts' } } } : null,
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    wantedWords(),
    tailwindcss(),
    remix(remixConfig),
    serverEntry,
    packedAssets('build/client/assets'),
  ],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // What is fetched later needs nothing that is not there already.
    modulePreload: false,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunksOf() } },
  },
  // Of the icons only those that are used, not one and a half thousand at each start.
  ssr: { noExternal: [/^@fontsource/, 'lucide-react'] },
}));
