import { describe, expect, it } from 'vitest';
import { codeLists, pictureMessages } from './messages.ts';
import type { Section } from './section.ts';
import { detailsQuestions } from './sections/details.ts';
import { sections } from './sections/index.ts';

describe('the message catalogue', () => {
  it('has the texts of sections, fields, choices, blocks and rules', () => {
    expect(pictureMessages).toMatchObject({
      'block.goals': 'Mål för arbetet',
      'problem.label': 'Problembilder',
      'problem.rowLabel': 'Problembild',
      'problem.description.label': 'Beskrivning',
      'problem.placeTypes.question':
        'Var sker händelserna? Bostadsområden, centrum, anläggningar, parker, skolor, etc.',
      'code.problemCategory.lighting': 'Mörka eller dåligt belysta platser',
      'group.problemCategory.environment': 'Fysisk miljö',
      'details.period.question': 'Period som den här lägesbeskrivningen gäller?',
      'code.pictureState.sharedDraft': 'Delad beredning',
      'title.label': 'Rubrik',
    });
    expect(pictureMessages['rule.notADate']).toBeTruthy();
  });

  it('has a label and a help text for every field', () => {
    for (const section of sections) {
      for (const name of Object.keys(section.fields)) {
        expect(pictureMessages[`${section.name}.${name}.label`]).toBeTruthy();
        expect(pictureMessages[`${section.name}.${name}.help`]).toMatch(/[.?]$/);
      }
    }
  });

  it('names lists and their groups without clashes', () => {
    for (const [name, list] of codeLists) {
      expect(list.name).toBe(name);
      for (const [code, entry] of Object.entries<{ group?: string }>(list.codes)) {
        expect(code).toMatch(/^[a-z][A-Za-z0-9]*$/);
        if (entry.group !== undefined) expect(Object.keys(list.groups)).toContain(entry.group);
      }
    }
    const lists = new Set(
      sections.flatMap((section) =>
        Object.values((section as Section).fields).flatMap((field) =>
          field.kind === 'code' || field.kind === 'band' ? [field.list] : [],
        ),
      ),
    );
    expect(new Set([...lists].map((list) => list.name)).size).toBe(lists.size);
  });

  it('avoids words that invite writing about individuals', () => {
    const avoided =
      /\b(klient|patient|ärende|individen?|misstänkt\w*|gärningsm[aä]n\w*|personakt|insatsmottagare)\b/i;
    const own = Object.entries(pictureMessages).filter(([key]) => !key.endsWith('.question'));
    expect(own.filter(([, text]) => avoided.test(text))).toEqual([]);
  });
});

describe('the checklist', () => {
  it('has all seventeen questions, in order, each once', () => {
    const numbers = [
      ...sections.flatMap((section) => section.questions),
      ...Object.values(detailsQuestions).map(({ number }) => number),
    ];
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  });

  it('keeps the sections of a block together', () => {
    const blocks = sections.map(({ block }) => block);
    const changes = blocks.filter((block, i) => block !== blocks[i - 1]);
    expect(changes).toEqual(['participants', 'overview', 'situation', 'goals', 'activities', 'followUp']);
  });
});
