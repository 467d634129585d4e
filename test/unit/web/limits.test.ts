import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../functions/kernel/network.ts';
import { door } from './client.ts';

const FROM = { 'x-source-address': '203.0.113.7' };
const NEIGHBOUR = { 'x-source-address': '203.0.113.200' };
const OTHER = { 'x-source-address': '198.51.100.7' };

/** Asks for a sign-in link. */
const ask = (under: ReturnType<typeof door>, headers: Record<string, string>, email = 'a@ngo.example') =>
  under.call('POST', '/sign-in', { headers, body: { email } });

describe('too many requests', () => {
  it('from one network are stopped until the quarter of an hour is over, those of others are not', async () => {
    const under = door({ now: '2024-02-01T09:05:00.000Z' });
    for (let n = 0; n < 30; n += 1) expect((await ask(under, FROM)).status).toBe(202);
    const stopped = await ask(under, FROM);
    expect([stopped.status, stopped.headers.get('Retry-After')]).toEqual([429, '600']);
    expect(stopped.headers.get('Content-Type')).toBe('application/problem+json');
    expect((await ask(under, NEIGHBOUR)).status).toBe(429);
    expect((await ask(under, OTHER)).status).toBe(202);
    under.moveTo('2024-02-01T09:15:00.000Z');
    expect((await ask(under, FROM)).status).toBe(202);
  });

  it('are stopped on the pages as well, in words, with the same count', async () => {
    const under = door();
    for (let n = 0; n < 30; n += 1) await ask(under, FROM);
    const page = await under.form('/fr/sign-in', { email: 'a@ngo.example' }, { headers: FROM });
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '900']);
    expect(page.text).toContain('<html lang="fr"');
    expect((await under.page('/sign-in')).status).toBe(200);
  });

  it('are answered alike for a known and an unknown address', async () => {
    const under = door();
    for (let n = 0; n < 30; n += 1) await ask(under, FROM);
    const [known, unknown] = [await ask(under, FROM, 'admin@example.org'), await ask(under, FROM, 'nobody@example.org')];
    const told = ({ status, json: { instance: _, ...rest } }: typeof known) => [status, rest];
    expect(told(known)).toEqual(told(unknown));
  });

  it('from everybody together are stopped, whatever their networks', async () => {
    const under = door();
    const statuses = new Set<number>();
    for (let n = 0; n < 700; n += 1) statuses.add((await ask(under, { 'x-source-address': `203.${n % 200}.${Math.floor(n / 200)}.1` })).status);
    expect(statuses).toEqual(new Set([202, 429]));
  });

  it('leave no network address behind, and a hash that is another one tomorrow', async () => {
    const under = door();
    const counts = () => under.base.table.items().filter(({ type, pk }) => type === 'limit' && !pk.includes('all-'));
    await ask(under, FROM);
    under.moveTo('2024-02-02T09:00:00.000Z');
    await ask(under, FROM);
    expect(JSON.stringify(under.base.table.items())).not.toContain('203.0.113');
    const keys = counts().map(({ pk }) => pk);
    expect(new Set(keys).size).toBe(2);
    for (const { ttl } of counts()) expect(ttl).toBeGreaterThan(0);
  });

  it('are none where nobody can tell where they come from', async () => {
    const under = door();
    for (let n = 0; n < 40; n += 1) expect((await ask(under, { 'x-source-address': '127.0.0.1' })).status).toBe(202);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.7', '203.0.113'],
    ['2001:db8:12:34::1', '2001:db8:12'],
    ['2001:DB8::1', '2001:db8:0'],
    ['127.0.0.1', undefined],
    ['10.1.2.3', undefined],
    ['172.20.0.1', undefined],
    ['192.168.1.1', undefined],
    ['::1', undefined],
    ['fe80::1', undefined],
    ['', undefined],
    ['a name', undefined],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
