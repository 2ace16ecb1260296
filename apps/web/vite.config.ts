import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `vite` in development finds the running server. The built app is served by that server itself. */
const server = process.env.LAGESBILD_SERVER ?? 'http://127.0.0.1:3000';

const quoted = /(['"])(?:(?!\1)[^\\\n]|\\.)*\1/g;
const examplesShown = 1;

/**
 * What law or guidance a rule of the guard rests on is read in its documentation, not in the browser, and so are all
 * but the first of its examples of each sort: the guard is loaded whole before the first word is judged.
 */
const withoutSources: Plugin = {
  name: 'guard-without-sources',
  enforce: 'pre',
  transform: (code, id) =>
    /identity-guard\/src\/rules\/[\w-]+\.ts$/.test(id)
      ? {
          code: code
            .replace(/^ {2}source:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1,$/m, "  source: '',")
            .replace(
              /^ {4}(match|pass): \[([^\]]*)\],$/gm,
              (_, list: string, texts: string) =>
                `    ${list}: [${(texts.match(quoted) ?? []).slice(0, examplesShown).join(', ')}],`,
            ),
          map: null,
        }
      : null,
};

/** The guard's plain lists of words, in an order that packs better than the one they are kept in. */
const sortedLists: Plugin = {
  name: 'guard-sorted-lists',
  enforce: 'pre',
  transform: (code, id) =>
    /identity-guard\/src\/proper\/cues\.ts$/.test(id)
      ? {
          code: code.replace(
            /`([^`$]{200,})`/g,
            (_, list: string) => `\`${[...new Set(list.trim().split(/\s+/))].sort().join(' ')}\``,
          ),
          map: null,
        }
      : null,
};

/** Smaller files do not win by being packed. */
const worthPacking = 1024;
/** A tenth smaller than the quickest, in a second for all files; the best would take ten for one more tenth. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts every script and style beside itself packed, once at build, so that the server has nothing to pack. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle: ({ dir = '' }, bundle) => {
    for (const file of Object.values(bundle)) {
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      if (content.length < worthPacking || !/\.(?:js|css)$/.test(file.fileName)) continue;
      writeFileSync(join(dir, `${file.fileName}.br`), brotliCompressSync(content, brotli));
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // The component library brings its texts in thirty languages; this keeps Swedish.
  plugins: [
    withoutSources,
    sortedLists,
    react(),
    { ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' },
    packed,
  ],
  // Two copies of these would each keep their own idea of what a Y.Text, an editor state or a component is.
  resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom', '@codemirror/state', '@codemirror/view'] },
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false },
  server: {
    port: 5173,
    proxy: {
      // changeOrigin stays off: the server compares Origin with Host, and both are then the address in the browser.
      '/api': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
});
