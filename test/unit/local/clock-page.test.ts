import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControl } from '../../../infra/local/control.ts';
import { stateInMemory } from '../../../infra/local/state.ts';

let now = '2026-11-22T10:00:00.000Z';
const state = stateInMemory();
let control: Awaited<ReturnType<typeof startControl>>;

beforeAll(async () => {
  const cloud = {
    now: () => now,
    settle: async () => undefined,
    moveTo: async (instant: string) => {
      if (instant < now) throw new Error(`The clock does not go back: it is <${now}>`);
      now = instant;
    },
  };
  control = await startControl({ port: 0, cloud, state });
});

afterAll(() => control.close());

const HTML = { Accept: 'text/html,*/*' };
const post = (moveTo: string, headers: Record<string, string> = {}) =>
  fetch(control.url, {
    method: 'POST',
    headers: { ...HTML, Origin: new URL(control.url).origin, ...headers },
    body: new URLSearchParams({ moveTo }),
  });

describe('the clock of one machine', () => {
  test('tells the time to programs, and shows a page with buttons to people', async () => {
    expect(await (await fetch(control.url)).json()).toEqual({ now });
    const page = await (await fetch(control.url, { headers: HTML })).text();
    expect(page).toContain('2026-11-22, 10:00');
    expect(page).toContain('<button name="moveTo" value="2026-11-23T10:00:00.000Z">A day on</button>');
  });

  test('moves by a button, and to a minute that was chosen, which is meant in UTC', async () => {
    expect(await (await post('2026-11-22T11:00:00.000Z')).text()).toContain('2026-11-22, 11:00');
    expect(await (await post('2026-11-24T13:10')).text()).toContain('2026-11-24, 13:10');
    expect(now).toBe('2026-11-24T13:10:00.000Z');
    expect((await state.installation.read()).clockOffset).not.toBe(0);
  });

  test('says why it does not', async () => {
    const answer = await post('2020-01-01T00:00');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('The clock does not go back: it is &lt;');
  });

  test('is nobody else’s to move', async () => {
    const before = now;
    expect((await post('2027-01-01T00:00', { Origin: 'http://evil.example' })).status).toBe(404);
    expect(now).toBe(before);
  });
});
