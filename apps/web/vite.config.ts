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

export default defineConfig({
  root: import.meta.dirname,
  // The component library brings its texts in thirty languages; this keeps Swedish.
  plugins: [withoutSources, react(), { ...optimizeLocales.vite({ locales: ['sv-SE'] }), enforce: 'pre' }],
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
