import { describe, expect, test } from 'vitest';
import { held } from './stage.ts';

describe('what is said before a sending is what happens', () => {
  test('who gets it, who had it, and who comes later', async () => {
    const stage = await held({ people: 3 });
    await stage.write('What was said');
    await stage.approve();
    const preview = () => stage.call('GET', `${stage.at}/distributions/preview`);
    expect(await preview()).toMatchObject({ reached: { confirmed: 3 }, had: 0, attendanceRecorded: false });
    const mailed = () => stage.all.sent.filter(({ kind }) => kind === 'notes-available').length;
    await stage.distribute();
    expect(mailed()).toBe(3);
    expect(await preview()).toMatchObject({ reached: {}, had: 3 });
    await stage.write('Corrected');
    await stage.approve();
    expect(await stage.call('GET', `${stage.at}/distributions/preview?only=had-earlier-version`)).toMatchObject({ reached: { confirmed: 3 } });
    await stage.call('POST', `${stage.at}/notes/correct`, { notice: 'mail', correction: 'A date' });
    expect(mailed()).toBe(6);
  });

  test('those who read another language are not concerned', async () => {
    const stage = await held({ people: 1 });
    await stage.add(stage.sessionId, 7, { language: 'fr' });
    await stage.write('Ce qui a été dit', 'fr');
    expect(await stage.call('GET', `${stage.at}/distributions/preview?language=fr`)).toMatchObject({ reached: { confirmed: 1 }, unconcerned: 1 });
  });
});
