import type { Answered } from './client.ts';
import { anApplication, aSession, idIn, type World } from './world.ts';

type Call = (method: string, path: string, body?: unknown) => Promise<Answered>;

/** What organisers look at and do at their desk, each once. @param call in an admin's name */
export async function atTheDesk(call: Call, { seriesId, sessionId, registrationId, deliveryId }: World): Promise<void> {
  const session = `/sessions/${sessionId}`;
  await call('POST', `/series/${seriesId}/copy`, { slug: 'next-year', days: 364 });
  await call('POST', `/series/${seriesId}/sessions/preview`, aSession);
  await call('POST', `${session}/preview`, { title: 'Climate, once more' });
  for (const path of ['/audit-log', '/today', `/series/${seriesId}/audit-log`, `/series/${seriesId}/undelivered`]) await call('GET', path);
  for (const part of ['waiting', 'timeline', 'messages', 'registrations/counts', 'registration-figures', 'mails/preview?kind=session-cancelled'])
    await call('GET', `${session}/${part}`);
  await call('GET', `/registrations/${registrationId}/mails`);
  await call('GET', `/mails/${deliveryId}/record`);
  const point = await call('POST', `${session}/action-points`, { text: 'Meet again', priority: 'low', visibility: 'public' });
  await call('GET', `/action-points/${idIn(point, 'actionPointId')}`);
  await looksForPeople(call, seriesId, session);
  await decidesOnMany(call, session, registrationId);
  const letter = { subject: 'Room changed', markdown: 'We meet next door.' };
  await call('POST', `${session}/messages/preview`, { ...letter, statuses: ['confirmed'] });
  await call('POST', `${session}/messages/test`, letter);
  for (const list of ['registrations/export', 'registrations/export-with-details', 'participants/export'])
    await call('GET', `${session}/${list}?format=csv`);
  await call('GET', `/series/${seriesId}/action-points/export?format=csv`);
}

async function looksForPeople(call: Call, seriesId: string, session: string) {
  await call('POST', '/people/search', { email: anApplication.email });
  await call('POST', `/series/${seriesId}/registrations/search`, { text: 'Ada' });
  await call('POST', `${session}/registrations/search`, { status: 'confirmed' });
  await call('POST', `${session}/attendance/match`, { list: 'Ada Obi' });
}

async function decidesOnMany(call: Call, session: string, registrationId: string) {
  const list = 'name,email,organisation\nGrace,grace@example.org,Refuge';
  await call('POST', `${session}/registrations/import/check`, { list });
  await call('POST', `${session}/registrations/import`, { list });
  await call('PATCH', `/registrations/${registrationId}`, { organisation: 'Refuge International' });
  await call('POST', `${session}/registrations/decisions`, { registrationIds: [registrationId], decision: 'confirm' });
}
