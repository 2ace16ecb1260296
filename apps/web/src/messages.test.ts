import { errorCodes, requestRules, roles } from '@lagesbild/http-api';
import { actorTypes, pictureKinds } from '@lagesbild/picture';
import { describe, expect, it } from 'vitest';
import { errorTexts, ruleTexts } from './messages/errors.ts';
import { picturesMessages } from './messages/pictures.ts';
import { uiMessages } from './messages/ui.ts';
import { wordsMessages } from './messages/words.ts';
import { codeLabel, formatNumber, t, tn } from './messages.ts';
import { pictureScreenMessages } from './picture/messages.ts';

const parts: readonly Readonly<Record<string, string>>[] = [
  uiMessages,
  picturesMessages,
  wordsMessages,
  pictureScreenMessages,
];
const everyText = [
  ...parts.flatMap((part) => Object.values(part)),
  ...Object.values(errorTexts),
  ...Object.values(ruleTexts),
];

/** Words that invite writing about a person, and the way a person would be called here. */
const avoided = /\b(klient|patient|ärende|individ|misstänkt|gärnings|personakt|register|insatsmottagare)/i;

describe('the catalogue', () => {
  it('says every key once', () => {
    const keys = parts.flatMap((part) => Object.keys(part));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has no empty text', () => {
    expect(everyText.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('avoids words that make one think of a single person', () => {
    expect(everyText.filter((text) => avoided.test(text))).toEqual([]);
  });

  it('has both forms of every text that depends on a number', () => {
    const keys = new Set(parts.flatMap((part) => Object.keys(part)));
    const alone = [...keys].filter(
      (key) =>
        (key.endsWith('.one') && !keys.has(key.replace(/one$/, 'other'))) ||
        (key.endsWith('.other') && !keys.has(key.replace(/other$/, 'one'))),
    );
    expect(alone).toEqual([]);
  });

  it('has a text for every error code, every rule and every role', () => {
    expect(Object.keys(errorCodes).filter((code) => !Object.hasOwn(errorTexts, code))).toEqual([]);
    expect(requestRules.filter((rule) => !Object.hasOwn(ruleTexts, rule))).toEqual([]);
    expect(roles.map((role) => t(`role.${role}`))).toHaveLength(roles.length);
  });
});

describe('looking up', () => {
  it('fills in what stands in braces', () => {
    expect(t('pictures.row.activities.done', { done: 2, total: 7 })).toBe('2 av 7 klara');
  });

  it('chooses the form by the number', () => {
    expect(tn('pictures.row.overdue', 1)).toBe('1 aktivitet försenad');
    expect(tn('pictures.row.overdue', 2)).toBe('2 aktiviteter försenade');
    expect(tn('pictures.summary', 0)).toBe('0 lägesbilder');
  });

  it('writes numbers as Swedes do', () => {
    expect(formatNumber(48_200).replace(/\s/g, ' ')).toBe('48 200');
  });

  it('shows a code of a newer version as a dash instead of failing', () => {
    expect(codeLabel(pictureKinds, 'area')).toBe('Områdeslägesbild');
    expect(codeLabel(actorTypes, 'unheardOf' as keyof typeof actorTypes.codes)).toBe('–');
  });
});
