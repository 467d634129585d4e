import type { DomainEvent } from '../../events/registry.ts';
import type { Instant } from '../../events/values.ts';
import { dueIndex } from '../../functions/adapters/dynamodb/due-index.ts';
import { deliveryStore } from '../../functions/adapters/dynamodb/mail-store.ts';
import { materialStore } from '../../functions/adapters/dynamodb/material-store.ts';
import { outboxItem } from '../../functions/adapters/dynamodb/outbox.ts';
import { entryOf, outboxEntries } from '../../functions/adapters/dynamodb/outbox-entries.ts';
import type { Item, Table } from '../../functions/adapters/dynamodb/table.ts';
import { unpack } from '../../functions/adapters/unpack.ts';
import { advanceAll } from '../../functions/clock/advance.ts';
import { sweepDue } from '../../functions/clock/use-cases/sweep-due.ts';
import { plus } from '../../functions/kernel/time.ts';
import { mailOffice } from '../../functions/mail/compose.ts';
import type { Feedback } from '../../functions/mail/domain/feedback.ts';
import { type Job, job } from '../../functions/mail/domain/job.ts';
import type { Mailer, MailQueue, OutgoingMail } from '../../functions/mail/ports.ts';
import { deliverMail, InOtherHandsError } from '../../functions/mail/use-cases/deliver-mail.ts';
import { recordMailFeedback } from '../../functions/mail/use-cases/record-mail-feedback.ts';
import type { Arrival } from '../../functions/material/ports.ts';
import { checkFile } from '../../functions/material/use-cases/check-file.ts';
import type { EventBus } from '../../functions/outbox/ports.ts';
import { publishEvents } from '../../functions/outbox/use-cases/publish-events.ts';
import { publishLeftovers } from '../../functions/outbox/use-cases/publish-leftovers.ts';
import { memoryFiles } from '../support/fakes/files.ts';
import { mortal, mortalShelf, mortalTable } from '../support/mortal.ts';
import { cause, testPlatform, uncounted } from '../support/platform.ts';
import { consumersOn, SETTINGS } from './consumers.ts';

/** One thing that a function is called with. */
export type Message =
  | { readonly to: 'outbox/relay-events'; readonly ids: readonly string[] }
  | { readonly to: 'clock/sweep-due'; readonly at: Instant }
  | { readonly to: 'mail/deliver-mail'; readonly job: Job }
  | { readonly to: 'mail/record-mail-feedback'; readonly feedback: Feedback }
  | { readonly to: 'material/check-file'; readonly place: Arrival; readonly scanner: 'none' | 'guardduty' }
  | { readonly to: string; readonly event: DomainEvent };

export type Sent = Pick<OutgoingMail, 'deliveryId' | 'kind' | 'to' | 'personId' | 'mail' | 'calendarSequence'>;

type Later = { readonly at: Instant; readonly message: Message };

/** All there is at one moment: enough to go on from there, as often as one likes. */
export type Moment = {
  readonly now: Instant;
  readonly items: readonly Item[];
  readonly inbox: readonly Message[];
  /** What comes again, and when. */
  readonly later: readonly Later[];
  readonly sent: readonly Sent[];
  readonly announced: readonly DomainEvent[];
  readonly files: ReadonlyMap<string, Uint8Array>;
};

const START: Moment = { now: '2024-02-01T09:00:00.000Z', items: [], inbox: [], later: [], sent: [], announced: [], files: new Map() };

/** Six times the timeout of `mail/deliver-mail`, as `WorkQueue` has it. */
const HIDDEN = 'PT90S';

/** A mail to such an address bounces for good, as at SES's mailbox simulator. */
const BOUNCES = 'bounce@simulator.amazonses.com';

/**
 * The whole of Convoke in memory, driven one call at a time: the real use cases on the real stores, a table that honours every
 * condition, and bus, queues, SES and clock in a few lines each.
 *
 * @param seed of ids and jitter
 * @param watched what stands between everybody and the table, such as a meter
 */
export function world(from: Moment = START, seed = 1, watched: (table: Table) => Table = (table) => table) {
  const base = testPlatform({ now: from.now, seed, items: from.items, watched });
  const life = mortal();
  const platform = { ...base, table: mortalTable(life, base.table) };
  const inbox: Message[] = [...from.inbox];
  const later: Later[] = [...from.later];
  const sent: Sent[] = [...from.sent];
  const announced: DomainEvent[] = [...from.announced];
  /** What each call answered, which its function logs. */
  const outcomes: unknown[] = [];

  const mail = (one: Job) => ({ to: 'mail/deliver-mail', job: job.parse(JSON.parse(JSON.stringify(one))) }) as const;
  const queue: MailQueue = {
    put: (jobs) => life.call(async () => void inbox.push(...jobs.map(mail))),
    putBack: (one, seconds) => life.call(async () => void later.push({ at: plus(base.clock.now(), `PT${seconds}S`), message: mail(one) })),
  };
  const files = memoryFiles(from.files);
  const shelf = mortalShelf(life, files.shelf);
  const consumers = consumersOn(platform, queue, shelf);
  const bus: EventBus = {
    publish: (events) =>
      life.call(async () => {
        announced.push(...events);
        for (const event of events) for (const { name, isFor } of consumers) if (isFor(event)) inbox.push({ to: name, event });
        return events.map(() => undefined);
      }),
  };
  const mailer: Mailer = {
    send: ({ deliveryId, kind, to, personId, mail, calendarSequence }) =>
      life.call(async () => {
        sent.push({ deliveryId, kind, to, personId, mail, calendarSequence });
        return { outcome: 'accepted', sesMessageId: `ses-${sent.length}` };
      }),
    maxSendRate: async () => 1000,
  };

  const entries = outboxEntries(platform);
  const relay = { ...platform, bus, entries };
  const office = { ...mailOffice(platform, SETTINGS), mailer, queue, pace: { turn: async () => true }, counter: { count: () => undefined } };
  const faults: unknown[] = [];
  const sweep = sweepDue({
    index: dueIndex(platform),
    advance: advanceAll(platform, uncounted),
    clock: base.clock,
    report: (_ids, fault) => faults.push(fault),
    publishLeftovers: publishLeftovers(relay),
  });

  /** What the stream has not handed over yet: a request stays when its event is on the bus. */
  const waiting = () =>
    base.table
      .items()
      .filter(({ pk }) => pk.startsWith('OUTBOX#'))
      .map(entryOf)
      .filter(({ wakes, event }) => wakes === undefined || !announced.some(({ id }) => id === event['id']));

  async function handle(message: Message): Promise<unknown> {
    const outcome = await work(message);
    outcomes.push(outcome);
    return outcome;
  }

  async function work(message: Message): Promise<unknown> {
    if ('ids' in message) {
      return publishEvents(relay)(waiting().filter(({ id }) => message.ids.includes(id)));
    }
    if ('at' in message) return sweep(message.at, cause);
    if ('job' in message) return deliverMail(office)(message.job);
    if ('place' in message)
      return checkFile({ ...platform, materials: materialStore(platform), shelf, unpack, scanner: message.scanner, counter: uncounted })(
        message.place,
        cause,
      );
    if ('feedback' in message) return recordMailFeedback({ ...platform, deliveries: deliveryStore(platform) })(message.feedback);
    const consumer = consumers.find(({ name }) => name === message.to);
    if (!consumer) throw new Error(`Nobody is ${message.to}`);
    return consumer.handle(message.event, { correlationId: message.event.correlationId, causationId: message.event.id });
  }

  /** A job that another worker may be at is seen again after the visibility timeout of its queue. */
  async function handOver(message: Message): Promise<void> {
    try {
      await handle(message);
    } catch (fault) {
      if (!(fault instanceof InOtherHandsError)) throw fault;
      later.push({ at: plus(base.clock.now(), HIDDEN), message });
    }
  }

  /** The stream hands over what was put into the outbox. */
  function relayWhatWaits(): Message | undefined {
    const ids = waiting()
      .map(({ id }) => id)
      .toSorted();
    return ids.length > 0 ? { to: 'outbox/relay-events', ids } : undefined;
  }

  /** Messages whose time has come join the others. */
  function takeUpLater(): void {
    const ripe = later.filter(({ at }) => at <= base.clock.now());
    later.splice(0, later.length, ...later.filter((one) => !ripe.includes(one)));
    inbox.push(...ripe.map(({ message }) => message));
  }

  /** What came since; when nothing else waits, what the stream hands over. */
  function arrivals(isIdle: boolean): readonly Message[] {
    takeUpLater();
    const came = inbox.splice(0);
    const relay = isIdle && came.length === 0 ? relayWhatWaits() : undefined;
    return relay ? [relay] : came;
  }

  return {
    base,
    files,
    life,
    consumers,
    sent,
    announced,
    outcomes,
    faults,
    handle,
    handOver,
    moment: (): Moment => structuredClone({ now: base.clock.now(), items: base.table.items(), inbox, later, sent, announced, files: files.objects }),
    /** What comes next, taken from the queue. */
    next(): Message | undefined {
      takeUpLater();
      return inbox.shift() ?? relayWhatWaits();
    },
    /** Works off everything, one call at a time, until nothing waits. @param before is called with each message first */
    async settle(before: (message: Message) => Promise<void> = async () => undefined): Promise<void> {
      for (let message = this.next(); message; message = this.next()) {
        await before(message);
        await handOver(message);
      }
    },
    /**
     * The same by queues that know no order and hand over everything twice: the second time at any moment after the first.
     *
     * @param fraction says from 0 to 1 which of the waiting messages comes next
     */
    async settleAnyhow(fraction: () => number): Promise<void> {
      const waiting: { readonly message: Message; readonly isSecond: boolean }[] = [];
      for (;;) {
        waiting.push(...arrivals(waiting.length === 0).map((message) => ({ message, isSecond: false })));
        const [next] = waiting.splice(Math.floor(fraction() * waiting.length), 1);
        if (!next) return;
        await handOver(next.message);
        if (!next.isSecond) waiting.push({ ...next, isSecond: true });
      }
    },
    /** SES reports what became of each mail that was sent. */
    reports(): readonly Message[] {
      return sent.flatMap(({ deliveryId, personId, to, calendarSequence }, n) => {
        const of = { deliveryId, personId, calendarSequence, permanent: to === BOUNCES };
        const end = to === BOUNCES ? ('bounced' as const) : ('delivered' as const);
        return (['sent', end] as const).map((what) => ({
          to: 'mail/record-mail-feedback' as const,
          feedback: { ...of, what, eventId: `report-${n}-${what}` },
        }));
      });
    },
    receive(messages: readonly Message[]) {
      inbox.push(...messages);
    },
  };
}

export type World = ReturnType<typeof world>;

/** How many times each entry occurs. */
function tally(lines: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line] = (counts[line] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where a mail that had to wait for its end differs from one that did not: when it was tried and settled, and how often. */
const WAYS = new Set([
  'attempts',
  'finishedAt',
  'leaseUntil',
  'dueAt',
  'sesMessageId',
  'sentAt',
  'plannedAt',
  'settledAt',
  'keptUntil',
  'resentInDoubt',
  'version',
  'at',
]);

/** Which of an owner's points brings the one digest of the day is chance; the digest holds them all. */
const isChance = (item: Item, name: string) => name === 'actionPointId' && JSON.stringify(item.data).includes('"kind":"action-points-digest"');

function comparable(item: Item): unknown {
  const isOfMail = ['delivery', 'suppression', 'distribution'].includes(item.type) || item.sk.startsWith('RECENT#');
  // A document whose scan is heard of before its arrival is written once less.
  const isCount = (name: string) => item.type === 'material' && name === 'version';
  const isLeftOut = (name: string) =>
    isCount(name) || (isOfMail && (WAYS.has(name) || isChance(item, name))) || (item.type === 'fan-out' && name === 'id');
  const data: unknown = JSON.parse(JSON.stringify(item.data, (name, value: unknown) => (isLeftOut(name) ? undefined : value)));
  // A fan-out is kept under the id of its event.
  return { key: item.type === 'fan-out' ? 'FAN-OUT' : `${item.pk} ${item.sk}`, data };
}

/** Says that a mail is to be tried again: part of the way to its end as well. */
const isOfTheWay = ({ type }: DomainEvent) => type === 'mail.delivery-due.v1';

/** A sign-in link is another one in each attempt to mail it; those that were never mailed open nothing anybody knows of. */
const isSecret = ({ pk }: Item) => pk.startsWith('SIGN-IN-TOKEN#');

/**
 * The end state, for comparing two ways to it: everything stored, what was announced and which mails went out. The ids of
 * events differ from one way to the other; nothing else may.
 */
export function endOf({ items, sent, announced, files }: Moment) {
  const seen = new Map(announced.map((event) => [event.id, event]));
  return {
    stored: items.filter((item) => item.type !== outboxItem.type && !isSecret(item)).map(comparable),
    announced: tally([...seen.values()].filter((event) => !isOfTheWay(event)).map(({ type, data }) => `${type} ${JSON.stringify(data)}`)),
    files: [...files.keys()].toSorted(),
    mails: tally(sent.map(({ kind, deliveryId, to }) => `${kind} ${deliveryId} ${to}`)),
  };
}
