import { expect, it } from 'vitest';
import { addSpan, matchesWithin, type Span, spansAround } from './spans.ts';

it('has what stands around signs in spans that do not overlap', () => {
  expect(spansAround('a+b and c + d+e', '+', 2)).toEqual([
    { start: 0, end: 4 },
    { start: 8, end: 16 },
  ]);
  expect(spansAround('none', '+', 2)).toEqual([]);
});

it('makes one span of those that overlap', () => {
  const spans: Span[] = [];
  addSpan(spans, -4, 6);
  addSpan(spans, 5, 9);
  addSpan(spans, 7, 8);
  addSpan(spans, 20, 30);
  expect(spans).toEqual([
    { start: 0, end: 9 },
    { start: 20, end: 30 },
  ]);
});

it('finds what a search of the whole text finds in the spans', () => {
  const text = 'Hus 12, hus 345 och hus 6';
  const found = matchesWithin(text, /(?<=[Hh]us )[0-9]{1,2}(?=,|$)/g, [
    { start: 4, end: 7 },
    { start: 12, end: 14 },
    { start: 20, end: 25 },
  ]);
  // Of "345" the text is cut after two digits, which then end it, and are no match.
  expect(found.map(({ index, 0: match }) => [index, match])).toEqual([
    [4, '12'],
    [24, '6'],
  ]);
});
