import { fileURLToPath } from 'node:url';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { inProject } from '../../launch/project.mjs';

/** The same flags as the product's, so that what is compared is the work and not the framework. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    remix({
      buildDirectory: inProject('.runtime/bench/bare'),
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
      },
    }),
  ],
  build: { target: 'es2022' },
});
