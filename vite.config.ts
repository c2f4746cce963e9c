import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  server: { host: '127.0.0.1' },
  build: { target: 'es2022', sourcemap: false },
  ssr: { noExternal: [/^@fontsource/] },
});
