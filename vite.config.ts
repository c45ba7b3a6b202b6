import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import remixOptions from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

// The database writes its log into .data all the time: watched, every write would reload the page.
const notSources = ['**/.data/**', '**/test-results/**', '**/playwright-report/**', '**/build/**'];

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  server: { watch: { ignored: notSources } },
  build: { target: 'es2022', sourcemap: false, cssMinify: true },
});
