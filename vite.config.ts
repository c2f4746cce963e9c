import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';
import { chunksOf } from './scripts/build/chunks.ts';
import { packedAssets } from './scripts/build/packed.ts';
import { wantedWords } from './scripts/build/words.ts';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [wantedWords(), tailwindcss(), remix(remixConfig), packedAssets('build/client/assets')],
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // What is fetched later needs nothing that is not there already.
    modulePreload: false,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunksOf() } },
  },
  ssr: { noExternal: [/^@fontsource/] },
}));
