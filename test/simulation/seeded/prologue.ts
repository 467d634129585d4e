import { seriesId as seriesIdSchema } from '../../../events/values.ts';
import { keys } from '../../../functions/adapters/dynamodb/keys.ts';
import { accessItem } from '../../../functions/adapters/dynamodb/people-items.ts';
import { hashOf } from '../../../functions/adapters/dynamodb/people-store.ts';
import type { Item } from '../../../functions/adapters/dynamodb/table.ts';
import { peopleOn } from '../life.ts';
import { world } from '../world.ts';
import { PEOPLE } from './container.ts';

/** With what a world begins: a published series and a session of that kind. */
export type Beginning = {
  readonly items: readonly Item[];
  readonly sessionId: string;
  /** Their access tokens. */
  readonly organiser: string;
  readonly admin: string;
  readonly startsAt: number;
};
export type Kind = { readonly hours: number; readonly capacity: number; readonly moderation: 'automatic' | 'review'; readonly hasLink: boolean };

export const BEGIN = Date.parse('2024-02-05T09:00:00.000Z');
const ORGANISER = 'organiser@office.example';
const ADMIN = 'admin@example.org';
/** They last through the whole story. */
const [TOKEN, ADMINS_TOKEN] = ['organiser'.padEnd(43, '0'), 'admin'.padEnd(43, '0')];

const SERIES = {
  slug: 'pact',
  kind: 'consultation',
  title: { en: 'Consultations on the Pact' },
  organisers: ['The Office'],
  contactEmail: 'contact@office.example',
  languages: ['en'],
  timeZone: 'Europe/Zurich',
  criteria: { rule: 'at-least-one', items: [{ id: 'partner', text: { en: 'Partner of the Office' } }] },
  moderation: 'automatic',
  observers: 'review',
};

const known = new Map<string, Promise<Beginning>>();

/** The same for each kind, made once: the stories differ from there on. */
export function beginning(kind: Kind): Promise<Beginning> {
  const name = JSON.stringify(kind);
  const made = known.get(name) ?? begin(kind);
  known.set(name, made);
  return made;
}

async function begin({ hours, capacity, moderation, hasLink }: Kind): Promise<Beginning> {
  const calm = world();
  calm.base.moveTo(new Date(BEGIN - 3_600_000).toISOString());
  const people = peopleOn(calm);
  const { call, id } = people;
  await people.signIn(ADMIN);
  const seriesId = seriesIdSchema.parse(id(await call('POST', '/series', SERIES), 'seriesId'));
  await call('PUT', `/series/${seriesId}/roles/${ORGANISER}`, { role: 'organiser' });
  await call('POST', `/series/${seriesId}/publish`);
  const startsAt = BEGIN + hours * 3_600_000;
  const session = {
    ...{
      title: 'First',
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(startsAt + 7_200_000).toISOString(),
      format: 'online',
      capacity,
      moderation,
    },
    ...(hasLink && { joinUrl: 'https://meet.example.org/first' }),
    registration: { opensAt: '2024-01-15T08:00:00Z' },
  };
  const sessionId = id(await call('POST', `/series/${seriesId}/sessions`, session), 'sessionId');
  const access = (token: string, email: string) =>
    accessItem.item(keys.access(hashOf(token)), { personId: PEOPLE.idOf(email), email, expiresAt: '2025-01-01T00:00:00.000Z' });
  // One organiser is enough to be written to: the admin who made the series has no part in it.
  const admin = keys.role(seriesId, PEOPLE.idOf(ADMIN));
  const items = calm.moment().items.filter(({ pk, sk }) => /^(SERIES|SLUG|SESSION)#/.test(pk) && sk !== admin.sk);
  const tokens = { organiser: TOKEN, admin: ADMINS_TOKEN };
  return { items: [...items, access(TOKEN, ORGANISER), access(ADMINS_TOKEN, ADMIN)], sessionId, ...tokens, startsAt };
}
