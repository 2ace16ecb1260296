import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TextInput } from './text-input.tsx';

const markup = (autoComplete?: string) =>
  renderToStaticMarkup(
    <TextInput label="Rubrik" value="" onChange={() => undefined} {...(autoComplete && { autoComplete })} />,
  );

describe('a line of text', () => {
  it('is not kept by the browser, unless it says what it is', () => {
    expect(markup()).toMatch(/<input[^>]* autoComplete="off"/i);
    expect(markup('username')).toMatch(/<input[^>]* autoComplete="username"/i);
  });
});
