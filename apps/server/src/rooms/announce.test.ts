import { describe, expect, it } from 'vitest';
import { encodeNews, type News, parseNews } from './announce.ts';

describe('news between processes', () => {
  const all: News[] = [
    { kind: 'access', picture: 'bcdfghjkmnpqrstv' },
    { kind: 'details', picture: 'bcdfghjkmnpqrstv' },
    { kind: 'rewritten', picture: 'bcdfghjkmnpqrstv' },
    { kind: 'register', municipality: 'bcdfghjkmnpqrstv' },
    { kind: 'account', account: 'bcdfghjkmnpqrstv' },
    { kind: 'session', session: '00ff' },
  ];

  it.each(all)('carries $kind', (news) => {
    expect(parseNews(encodeNews(news))).toEqual(news);
  });

  it.each(['', 'access', 'access:', 'else:bcdf'])('ignores %j', (payload) => {
    expect(parseNews(payload)).toBeNull();
  });
});
