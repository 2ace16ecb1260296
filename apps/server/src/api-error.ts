import { type ErrorBody, type ErrorCode, errorCodes, type RequestIssue } from '@lagesbild/http-api';

/**
 * The one way a route refuses: thrown anywhere while a request is handled, answered by plugins/errors.ts.
 * It can hold codes, paths and rules only, never a text somebody wrote.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly issues: readonly RequestIssue[] | undefined;
  readonly statusCode: number;

  constructor(code: ErrorCode, issues?: readonly RequestIssue[]) {
    super(code);
    this.code = code;
    this.issues = issues;
    this.statusCode = errorCodes[code].status;
  }

  toBody(): ErrorBody {
    return { error: { code: this.code, ...(this.issues ? { issues: [...this.issues] } : {}) } };
  }
}
