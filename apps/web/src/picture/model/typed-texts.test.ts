import { addRow, createId, createPicture, deleteRow } from '@lagesbild/picture';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createTypedTexts, type TypedTexts } from './typed-texts.ts';

let doc: Y.Doc;
let row: string;
let time: number;
let typed: TypedTexts;

beforeEach(() => {
  doc = new Y.Doc();
  createPicture(doc);
  row = createId(Math.random);
  addRow(doc, 'problem', {}, { id: row, random: Math.random });
  time = 0;
  typed = createTypedTexts(() => time);
  typed.note({ section: 'problem', row, field: 'description' }, 'Det brinner i soprum.');
});

const texts = () => typed.lost().map(({ text }) => text);

describe('what is typed in a row', () => {
  it('is given back, once, when somebody else removes the row', () => {
    deleteRow(doc, 'problem', row);
    typed.othersChanged(doc, false);
    typed.othersChanged(doc, false);
    expect(texts()).toEqual(['Det brinner i soprum.']);
    typed.dismiss(typed.lost()[0]?.id ?? 0);
    expect(texts()).toEqual([]);
  });

  it('is not given back when the person removed the row', () => {
    deleteRow(doc, 'problem', row);
    typed.ownChange(doc);
    typed.othersChanged(doc, false);
    expect(texts()).toEqual([]);
  });

  it('is no longer the person’s when it is saved and was left alone for a while', () => {
    time = 200_000;
    typed.othersChanged(doc, true);
    deleteRow(doc, 'problem', row);
    typed.othersChanged(doc, true);
    expect(texts()).toEqual([]);
  });

  it('is given back after any time when it never got saved', () => {
    time = 200_000;
    deleteRow(doc, 'problem', row);
    typed.othersChanged(doc, false);
    expect(texts()).toEqual(['Det brinner i soprum.']);
  });

  it('is not spoken of when nothing was left of it', () => {
    typed.note({ section: 'problem', row, field: 'description' }, '  ');
    deleteRow(doc, 'problem', row);
    typed.othersChanged(doc, false);
    expect(texts()).toEqual([]);
  });
});
