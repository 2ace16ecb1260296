import type { z } from 'zod';
import { type RequestIssue, type RequestRule, requestRules } from './errors.ts';

type Part = 'body' | 'params' | 'query' | 'headers';
type SchemaIssue = z.core.$ZodIssue;

/**
 * Turns what a schema refused into paths and rule codes. Values and unknown keys never appear: an unknown
 * key is reported as `?` below the object that does not have it.
 */
export function toRequestIssues(issues: readonly SchemaIssue[], part: Part): RequestIssue[] {
  return issues.flatMap((issue) => {
    const path = [part, ...issue.path.map(String)].join('/');
    return issue.code === 'unrecognized_keys'
      ? [{ path: `${path}/?`, rule: 'unknownField' as const }]
      : [{ path, rule: ruleOf(issue) }];
  });
}

function ruleOf(issue: SchemaIssue): RequestRule {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('undefined') ? 'required' : 'type';
    case 'too_big':
      return issue.origin === 'array' ? 'tooMany' : issue.origin === 'string' ? 'tooLong' : 'outOfRange';
    case 'too_small':
      return issue.origin === 'array' ? 'tooFew' : issue.origin === 'string' ? 'tooShort' : 'outOfRange';
    case 'invalid_value':
      return issue.input === undefined && issue.message.endsWith('undefined') ? 'required' : 'notInList';
    case 'invalid_format':
      return 'format';
    case 'custom':
      return requestRules.find((rule) => rule === issue.message) ?? 'format';
    default:
      return 'type';
  }
}
