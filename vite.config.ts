import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/** The server's bundle begins with what serves the pages; Remix's own would begin with the pages alone. */
const serverEntry: Plugin = {
  name: 'server-entry',
  config: {
    order: 'post',
    handler: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: 'scripts/serve/production.ts' } } } : null,
  },
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverEntry],
  server: { host: '127.0.0.1' },
  build: { target: 'es2022', sourcemap: false },
  // Of the icons only those that are used, not one and a half thousand at each start.
  ssr: { noExternal: [/^@fontsource/, 'lucide-react'] },
});
