import { describe, expect, it } from 'vitest';
import { EDGE_HEADER } from '../../../functions/web/env.ts';
import { door, SITE } from './client.ts';

const [current, last] = ['k'.repeat(64), 'l'.repeat(64)];
const under = door({ edgeKeys: [current, last] });
const withKey = (key: string) => ({ headers: { [EDGE_HEADER]: key } });

describe('behind an edge', () => {
  it.each([
    ['nothing', {}],
    ['another key', withKey('m'.repeat(64))],
    ['a part of the key', withKey(current.slice(1))],
    ['an empty key', withKey('')],
  ])('refuses what carries %s, and says where to ask', async (_, init) => {
    for (const path of ['/api/v1/health', '/', '/sign-in', '/assets/nothing.css']) {
      const { status, json, headers } = await under.send('GET', path, init);
      expect([path, status, json.detail]).toEqual([path, 403, `Ask at ${SITE}`]);
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
    const sent = { method: 'POST', body: JSON.stringify({ email: 'admin@example.org' }) };
    expect((await under.send('POST', '/api/v1/sign-in', { ...init, ...sent })).status).toBe(403);
  });

  it('takes what carries the key, or the one before, since CloudFront learns a new one slowly', async () => {
    for (const key of [current, last]) expect((await under.send('GET', '/api/v1/health', withKey(key))).status).toBe(200);
  });

  it('names no key in an answer or a log line', async () => {
    await under.send('GET', '/api/v1/health', withKey(current));
    await under.send('GET', '/api/v1/health', withKey('m'.repeat(64)));
    expect(JSON.stringify(under.journal)).not.toMatch(/k{64}|m{64}/);
    expect(under.journal.requests.at(-1)).toMatchObject({ status: 403 });
  });
});

it('takes everything where there is no edge', async () => {
  expect((await door().send('GET', '/api/v1/health')).status).toBe(200);
  expect((await door().send('GET', '/api/v1/health', withKey('anything'))).status).toBe(200);
});
