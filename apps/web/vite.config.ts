import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `vite` in development finds the running server. The built app is served by that server itself. */
const server = process.env.LAGESBILD_SERVER ?? 'http://127.0.0.1:3000';

/**
 * What law or guidance a rule of the guard rests on and what it finds and passes is read on the page about the rules, not
 * while somebody writes: the guard is loaded whole before the first word is judged.
 */
const withoutHelp: Plugin = {
  name: 'guard-without-help',
  enforce: 'pre',
  transform: (code, id) =>
    /identity-guard\/src\/rules\/[\w-]+\.ts$/.test(id)
      ? {
          code: code
            .replace(/^ {2}source:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1,$/m, '')
            .replace(/^ {2}examples: \{\n {4}match: \[[^\]]*\],\n {4}pass: \[[^\]]*\],\n {2}\},$/m, ''),
          map: null,
        }
      : null,
};

const helpModule = 'virtual:guard-help';
const examplesShown = 3;

/** The rules as the page about them shows them, in a module of its own: the page needs no guard. */
const guardHelp: Plugin = {
  name: 'guard-help',
  resolveId: (id) => (id === helpModule ? `\0${helpModule}` : null),
  load: async (id) => {
    if (id !== `\0${helpModule}`) return null;
    const { rules } = await import('@lagesbild/identity-guard');
    const shown = rules.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      title: rule.title,
      reason: rule.reason,
      advice: rule.advice,
      match: rule.examples.match.slice(0, examplesShown),
      pass: rule.examples.pass.slice(0, examplesShown),
    }));
    return `export const rules = ${JSON.stringify(shown)};`;
  },
};

/** Words in order, each by how many of its first letters are those of the one before (a capital, A for none) and its rest. */
function frontCoded(list: string): string {
  let last = '';
  let coded = '';
  for (const word of [...new Set(list.trim().split(/\s+/))].sort()) {
    let same = 0;
    while (same < 25 && same < word.length && word[same] === last[same]) same += 1;
    coded += String.fromCharCode(65 + same) + word.slice(same);
    last = word;
  }
  return coded;
}

const readFrontCoded = `const readFrontCoded = (coded: string): string => {
  let last = '';
  return coded.replace(/([A-Z])([^A-Z]*)/g, (_, same: string, rest: string) => {
    last = last.slice(0, same.charCodeAt(0) - 65) + rest;
    return last + ' ';
  });
};
`;

/** The guard's plain lists of words, packed. */
const packedLists: Plugin = {
  name: 'guard-packed-lists',
  enforce: 'pre',
  transform: (code, id) =>
    /identity-guard\/src\/proper\/cues\.ts$/.test(id)
      ? {
          code:
            readFrontCoded +
            code.replace(/`([^`$]{200,})`/g, (_, list: string) => `readFrontCoded('${frontCoded(list)}')`),
          map: null,
        }
      : null,
};

/** Smaller files do not win by being packed. */
const worthPacking = 1024;
/** A tenth smaller than the quickest, in a second for all files; the best would take ten for one more tenth. */
// Small blocks: what is packed already, as the guard's word lists are, then spoils less of the code beside it.
const gzip = { level: 9, memLevel: 6 };
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
      writeFileSync(join(dir, `${file.fileName}.gz`), gzipSync(content, gzip));
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  // The component library brings its texts in thirty languages; this keeps Swedish.
  plugins: [
    withoutHelp,
    guardHelp,
    packedLists,
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
