/// <reference types="vitest/config" />
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const sqlite = 'better-sqlite3-multiple-ciphers';
const outside = ['electron', /^electron\//, /^node:/, ...builtinModules, sqlite];
/** Drops the .woff copies that the font package lists after each .woff2. */
const woff2Only = {
  postcssPlugin: 'woff2-only',
  Declaration: {
    src: (declaration: { value: string }): void => {
      declaration.value = declaration.value.replace(
        /,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g,
        '',
      );
    },
  },
};
const project = (name: string, include: string, more = {}) => ({
  test: { name, root, include: [include], ...more },
});

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [woff2Only] } },
  resolve: {
    alias: [{ find: /^date-fns\/locale$/, replacement: `${root}/renderer/date-locales.ts` }],
  },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: '../out/renderer',
        emptyOutDir: true,
        target: 'chrome156',
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: ['renderer/index.html', 'renderer/print.html'],
          // One file before the first screen instead of twenty.
          output: {
            codeSplitting: { groups: [{ name: 'page', test: /renderer\/main\.tsx$/ }] },
          },
        },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', sqlite] },
      build: {
        outDir: '../out/main',
        emptyOutDir: true,
        target: 'node24',
        copyPublicDir: false,
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: [
            'electron/main.ts',
            'electron/desk.ts',
            'electron/salvage-worker.ts',
            'electron/sheet-worker.ts',
            'electron/rekey-worker.ts',
            'electron/backup-worker.ts',
            'electron/browser-host.ts',
            'electron/start.ts',
          ],
          external: outside,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: '../out/preload',
        emptyOutDir: true,
        target: 'chrome156',
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          input: 'electron/preload.ts',
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  test: {
    root,
    reporters:
      process.env['CI'] === undefined ? ['default'] : ['default', './test/host/closing.ts'],
    projects: [
      project('unit', 'test/{unit,property}/**/*.test.ts', { environment: 'node' }),
      project('storage', 'test/storage/**/*.test.ts', { environment: 'node', testTimeout: 30_000 }),
      project('screen', 'test/screen/**/*.test.tsx', {
        environment: 'jsdom',
        setupFiles: ['test/screen/setup.ts'],
      }),
      project('faults', 'test/faults/**/*.test.ts', {
        environment: 'node',
        hookTimeout: 30_000,
        testTimeout: 30_000,
      }),
      project('journey', 'test/{journey,visual}/**/*.journey.ts', {
        environment: 'node',
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
      }),
    ],
  },
});
