/// <reference types="vite/client" />
import '@remix-run/server-runtime';

// Single fetch is on (remix.config.js): loaders keep their types, dates included.
declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}
