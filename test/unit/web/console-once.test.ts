import { describe, expect, test } from 'vitest';
import { aDesk, locationOf } from './desk.ts';

const MESSAGE = { statuses: 'confirmed', subject: 'Bring a cup', markdown: 'There is no crockery.' };
const POINT = { text: 'Meet again', priority: 'low', visibility: 'public', status: 'open' };

/** What tells this page's form from the next one's. */
const onceIn = (text: string) => /name="once" value="([^"]+)"/.exec(text)?.[1] ?? '';

async function ready() {
  const desk = await aDesk();
  const path = `/console/sessions/${desk.sessionId}/messages`;
  const requested = async () => (await desk.base.published()).filter(({ type }) => type === 'message.requested.v1').length;
  return { ...desk, path, requested };
}

describe('a form that is sent twice', () => {
  test('has another mark on each page', async () => {
    const { open, path } = await ready();
    const marks = [onceIn((await open(path)).text), onceIn((await open(path)).text)];
    expect(marks.every((mark) => mark.length >= 12)).toBe(true);
    expect(new Set(marks).size).toBe(2);
  });

  test('a message goes out once, and both are told that it did', async () => {
    const { post, path, requested } = await ready();
    const once = onceIn((await post(path, { ...MESSAGE, step: 'preview' })).text);
    const both = [await post(path, { ...MESSAGE, once, step: 'send' }), await post(path, { ...MESSAGE, once, step: 'send' })];
    expect(both.map(locationOf)).toEqual(Array(2).fill([303, `${path}?done=messaged`]));
    expect(await requested()).toBe(1);
  });

  test('also when both arrive at the same moment', async () => {
    const { post, path, requested } = await ready();
    const once = onceIn((await post(path, { ...MESSAGE, step: 'preview' })).text);
    const both = await Promise.all([post(path, { ...MESSAGE, once, step: 'send' }), post(path, { ...MESSAGE, once, step: 'send' })]);
    expect(both.map(locationOf)).toEqual(Array(2).fill([303, `${path}?done=messaged`]));
    expect(await requested()).toBe(1);
  });

  test('another text, or the same from a page of its own, is another message', async () => {
    const { post, path, requested } = await ready();
    const once = onceIn((await post(path, { ...MESSAGE, step: 'preview' })).text);
    await post(path, { ...MESSAGE, once, step: 'send' });
    await post(path, { ...MESSAGE, once, markdown: 'There is crockery.', step: 'send' });
    await post(path, { ...MESSAGE, once: onceIn((await post(path, { ...MESSAGE, step: 'preview' })).text), step: 'send' });
    expect(await requested()).toBe(3);
  });

  test('an action point is recorded once', async () => {
    const { post, call, organiser, seriesId, sessionId } = await ready();
    const at = `/console/sessions/${sessionId}/action-points`;
    for (const _ of [1, 2]) expect((await post(at, { ...POINT, once: 'one-page' })).status).toBe(303);
    const { items = [] } = (await call('GET', `/action-points?seriesId=${seriesId}`, { token: organiser })).json;
    expect(items.filter(({ text }) => text === POINT.text)).toHaveLength(1);
  });

  test('what only changes a state looks at the state of now', async () => {
    const { post, call, organiser, sessionId } = await ready();
    const at = `/console/sessions/${sessionId}`;
    await post(`${at}/close-registration`, { once: 'one-page' });
    await post(`${at}/open-registration`, { once: 'another' });
    await post(`${at}/close-registration`, { once: 'one-page' });
    expect((await call('GET', `/sessions/${sessionId}`, { token: organiser })).json['status']).toBe('registration-closed');
  });
});
