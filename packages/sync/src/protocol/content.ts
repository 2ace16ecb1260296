/** What a document says, independent of how it came to say it: the same on every copy that holds the same edits. */
import * as Y from 'yjs';

/**
 * The visible content of a document as one text: roots and keys in alphabetical order, texts whole however they were
 * typed, nothing that is deleted. Two copies with the same edits give the same text, whatever order the edits came in
 * and however Yjs has split or merged them.
 */
export function canonicalContent(doc: Y.Doc): string {
  const parts: string[] = [];
  for (const name of [...doc.share.keys()].sort()) {
    const root = doc.share.get(name);
    // Looking at a root makes it in that copy; an empty one says nothing.
    if (root !== undefined && !isBare(root)) parts.push(JSON.stringify(name), ':', contentOf(root), ',');
  }
  return parts.join('');
}

/**
 * A short name for what a copy knows and says: its state vector and its content. It is compared between honest copies,
 * so it need not withstand anybody who looks for collisions.
 */
export function contentHash(doc: Y.Doc): string {
  const known = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .sort(([first], [second]) => first - second)
    .map(([client, clock]) => `${client}:${clock}`);
  const text = `${known.join(',')};${canonicalContent(doc)}`;
  return lane(text, 0x811c9dc5) + lane(text, 0x2f0b4a17);
}

/** FNV-1a over UTF-16 code units, with a last mixing so that near texts lie far apart. Eight hex digits. */
function lane(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}

/** What every shared type is made of, whatever kind it has been read as. */
type Shared = Pick<Y.AbstractType<unknown>, '_map' | '_start'>;

function isBare(type: Shared): boolean {
  for (const item of type._map.values()) if (!item.deleted) return false;
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) return false;
  return true;
}

function contentOf(type: Shared): string {
  return `{${keysOf(type)}}[${sequenceOf(type)}]`;
}

function keysOf(type: Shared): string {
  const parts: string[] = [];
  for (const key of [...type._map.keys()].sort()) {
    const item = type._map.get(key);
    if (item === undefined || item.deleted) continue;
    parts.push(`${JSON.stringify(key)}:${plainOf(item.content.getContent().at(-1))}`);
  }
  return parts.join(',');
}

function sequenceOf(type: Shared): string {
  const parts: string[] = [];
  let text = '';
  const endText = (): void => {
    if (text !== '') parts.push(JSON.stringify(text));
    text = '';
  };
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) text += item.content.str;
    else {
      endText();
      parts.push(...item.content.getContent().map(plainOf));
    }
  }
  endText();
  return parts.join(',');
}

function plainOf(value: unknown): string {
  return value instanceof Y.AbstractType ? contentOf(value) : (JSON.stringify(value) ?? 'null');
}
