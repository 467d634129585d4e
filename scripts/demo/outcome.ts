import * as z from 'zod';
import { everything } from '../../examples/api.ts';
import type { LocalCloud } from '../../infra/local/cloud.ts';
import { ORGANISER } from './cast.ts';
import { countBy, type Figures } from './compare.ts';
import type { Nth, Stage } from './stage.ts';

const registration = z.object({ status: z.string(), accessibility: z.string().optional() });
const actionPoint = z.object({ status: z.string() });
const mail = z.object({
  deliveryId: z.string(),
  kind: z.string(),
  status: z.string(),
  recipient: z.object({ name: z.string().optional(), email: z.string() }).optional(),
  sentAt: z.string().optional(),
});
type SessionMail = z.infer<typeof mail> & { readonly session: Nth };

/** What has become of everything, as the organiser sees it and as SES took it. */
export async function outcomeOf(stage: Stage): Promise<Figures> {
  const api = await stage.as(ORGANISER);
  const numbers = [1, 2, 3] as const;
  const registrations = await Promise.all(
    numbers.map((number) => everything(api, `/sessions/${stage.session(number)}/registrations?limit=100`, registration)),
  );
  const lists = await Promise.all(numbers.map((number) => everything(api, `/sessions/${stage.session(number)}/mails`, mail)));
  const mails = lists.flatMap((list, n) => list.map((one): SessionMail => ({ ...one, session: numbers[n] ?? 1 })));
  const points = await everything(api, `/action-points?seriesId=${stage.seriesId}`, actionPoint);
  return {
    ...Object.fromEntries(
      numbers.map((number, n) => [`Registrations of session ${number}`, countBy(registrations[n] ?? [], ({ status }) => status)]),
    ),
    'Mails sent': countBy(stage.cloud.mails(), ({ tags }) => tags['kind']?.[0] ?? 'without a kind'),
    'What became of the mails of sessions': countBy(mails, ({ status }) => status),
    'Action points': countBy(points, ({ status }) => status),
    'Broken promises': {
      'mails that somebody got twice': repeated(stage.cloud, mails),
      'mails after somebody withdrew, was declined or taken back': afterFarewell(mails),
      'joining links to people without a place': strayLinks(stage.cloud),
      'needs still known 30 days after the session': (registrations[0] ?? []).filter(({ accessibility }) => accessibility !== undefined).length,
      'messages that were given up': deadLetters(stage.cloud),
    },
  };
}

const FAREWELLS = ['registration-withdrawn', 'registration-revoked', 'registration-declined'];
/** Organisers may get these more than once: each is about another day. */
const BY_DAY = ['nudge-hold', 'nudge-notes'];

function keyOf({ session, recipient }: SessionMail): string {
  return JSON.stringify([session, recipient?.email, recipient?.name]);
}

/** Accepted twice by SES, or two of one kind to one person about one session, at the address that they went to. */
function repeated(cloud: LocalCloud, mails: readonly SessionMail[]): number {
  const beyondOne = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count - 1, 0);
  const wentTo = new Map(cloud.mails().map(({ to, tags }) => [tags['deliveryId']?.[0], to.join()]));
  const once = mails.filter(({ kind, sentAt, recipient }) => sentAt !== undefined && recipient && !BY_DAY.includes(kind));
  return (
    beyondOne(countBy(cloud.mails(), ({ id, tags }) => tags['deliveryId']?.[0] ?? id)) +
    beyondOne(countBy(once, (one) => `${one.kind} ${wentTo.get(one.deliveryId)} ${keyOf(one)}`))
  );
}

function afterFarewell(mails: readonly SessionMail[]): number {
  const farewells = new Map(mails.filter(({ kind }) => FAREWELLS.includes(kind)).map((one) => [keyOf(one), one.sentAt]));
  return mails.filter((one) => {
    const since = farewells.get(keyOf(one));
    return since !== undefined && one.sentAt !== undefined && one.sentAt > since;
  }).length;
}

/** Mails whose recipients have a seat. */
const WITH_LINK = [
  'registration-confirmed',
  'already-registered',
  'session-reminder-day',
  'session-reminder-hour',
  'joining-details',
  'session-moved',
];

function strayLinks(cloud: LocalCloud): number {
  const holds = (raw: string) => /\/my\/registrations\/[\w.~-]+\/join/.test(raw.replace(/=\r?\n/g, ''));
  return cloud.mails().filter(({ tags, raw }) => !WITH_LINK.includes(tags['kind']?.[0] ?? '') && holds(raw)).length;
}

function deadLetters(cloud: LocalCloud): number {
  const dead = Object.entries(cloud.queues()).filter(([name]) => /dead/.test(name));
  return dead.reduce((sum, [, { ready, held }]) => sum + ready + held, 0);
}
