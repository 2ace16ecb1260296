import { describe, expect, it } from 'vitest';
import { faultOf } from './fault.ts';

describe('fault', () => {
  it('says class, code and place, never the message', () => {
    const error = Object.assign(new SyntaxError('Unexpected token in "Märkt text"\n  of two lines'), {
      code: '57P01',
    });
    const fault = faultOf(error);
    expect(fault).toMatchObject({ type: 'SyntaxError', code: '57P01' });
    expect(fault.at).toContain('fault.test.ts');
    expect(JSON.stringify(fault)).not.toMatch(/Märkt|Unexpected|two lines/);
  });

  it('says nothing of a thrown text', () => {
    expect(faultOf('Märkt text')).toEqual({ type: 'string' });
  });
});
