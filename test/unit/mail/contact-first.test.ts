import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { jobTo, mailWorld } from './world.ts';

/** Of the series and the session of the world. */
const TITLES = ['Consultations on the Pact', 'First consultation'];

/** A confirmed registrant with these wishes, and what the confirmation gives away. */
async function confirmed(wishes: { readonly discreet?: boolean; readonly contactFirst?: boolean }) {
  const world = mailWorld();
  await world.series();
  await world.session();
  const { details } = await world.registration(1);
  await world.registration(1, { details: { ...details, ...wishes } });
  expect(await world.deliver(jobTo(1, 'registration-confirmed'))).toBe('sent');
  const { subject = '', text = '', html = '', attachments } = await PostalMime.parse(world.mailer.sent[0]?.raw ?? '');
  const told = TITLES.some((title) => [subject, text, html].some((part) => part.includes(title)));
  return { told, entries: attachments.filter(({ mimeType }) => mimeType === 'text/calendar').length };
}

test('whoever has a security concern gets mails that tell as little as those of the discreet', async () => {
  expect(await confirmed({})).toMatchObject({ told: true });
  const discreet = await confirmed({ discreet: true });
  expect(discreet.told).toBe(false);
  expect(await confirmed({ contactFirst: true })).toEqual(discreet);
});
