// Mails load it when they need it: a story has no time for files to be read.
import '../../../functions/adapters/markdown.ts';
import { dueIndex } from '../../../functions/adapters/dynamodb/due-index.ts';
import { deliveryStore } from '../../../functions/adapters/dynamodb/mail-store.ts';
import { outboxEntries } from '../../../functions/adapters/dynamodb/outbox-entries.ts';
import { keyedLinks, keyedPeople } from '../../../functions/adapters/keyed.ts';
import type { Platform } from '../../../functions/adapters/platform.ts';
import { advanceAll } from '../../../functions/clock/advance.ts';
import { sweepDue } from '../../../functions/clock/use-cases/sweep-due.ts';
import type { Links, People } from '../../../functions/kernel/links.ts';
import { mailOffice } from '../../../functions/mail/compose.ts';
import type { Mailer, MailQueue } from '../../../functions/mail/ports.ts';
import { deliverMail } from '../../../functions/mail/use-cases/deliver-mail.ts';
import { recordMailFeedback } from '../../../functions/mail/use-cases/record-mail-feedback.ts';
import type { EventBus } from '../../../functions/outbox/ports.ts';
import { publishEvents } from '../../../functions/outbox/use-cases/publish-events.ts';
import { publishLeftovers } from '../../../functions/outbox/use-cases/publish-leftovers.ts';
import { buildApp } from '../../../functions/web/app.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { TEST_SECRET, uncounted } from '../../support/platform.ts';
import { consumersOn, SETTINGS } from '../consumers.ts';

/** What one run of a function has of the world around it. */
export type Surroundings = {
  readonly platform: Platform;
  readonly queue: MailQueue;
  readonly mailer: Mailer;
  readonly bus: EventBus;
  readonly fault: (fault: unknown) => void;
};

export const LINKS: Links = keyedLinks(TEST_SECRET);
export const PEOPLE: People = keyedPeople(TEST_SECRET);

/**
 * One execution environment with all functions in it, wired as their handlers wire them. It handles one request or batch at a
 * time and is used again for the next, as Lambda does.
 */
export function container() {
  let present: Surroundings | undefined;
  const around = (): Surroundings => {
    if (!present) throw new Error('Nothing runs in this container');
    return present;
  };
  const platform = delegated(() => around().platform);
  const queue: MailQueue = { put: (jobs) => around().queue.put(jobs), putBack: (job, seconds) => around().queue.putBack(job, seconds) };
  const mailer: Mailer = { send: (mail) => around().mailer.send(mail), maxSendRate: () => around().mailer.maxSendRate() };
  const bus: EventBus = { publish: (events) => around().bus.publish(events) };
  const files = memoryFiles();
  const entries = outboxEntries(platform);
  const relay = { ...platform, bus, entries };
  const office = { ...mailOffice(platform, SETTINGS), mailer, queue, pace: { turn: async () => true }, counter: { count: () => undefined } };
  const wired = () => new Map(consumersOn(platform, queue, files.shelf).map((consumer) => [consumer.name, consumer]));
  let consumers = wired();
  const report = (_ids: unknown, fault: unknown) => around().fault(fault);
  return {
    /** Begins a run: from now on all calls go there. */
    enter(surroundings: Surroundings) {
      present = surroundings;
    },
    consumers: () => consumers,
    /** Begins anew after a run was killed: what it held in memory is gone. Only consumers hold anything beyond a run. */
    revive() {
      consumers = wired();
    },
    deliver: deliverMail(office),
    recordFeedback: recordMailFeedback({ ...platform, deliveries: deliveryStore(platform) }),
    relay: publishEvents(relay),
    sweep: sweepDue({
      index: dueIndex(platform),
      advance: advanceAll(platform, uncounted),
      clock: platform.clock,
      report,
      publishLeftovers: publishLeftovers(relay),
    }),
    web: buildApp({
      platform,
      links: LINKS,
      people: PEOPLE,
      admins: SETTINGS.admins,
      secondFactor: 'offered',
      site: SETTINGS.site,
      version: 'simulated',
      files: files.links,
      journal: { request: () => undefined, refusal: () => undefined, fault: (fault) => around().fault(fault) },
    }),
  };
}
export type Container = ReturnType<typeof container>;

function delegated(at: () => Platform): Platform {
  return {
    table: {
      get: (key) => at().table.get(key),
      getMany: (keys) => at().table.getMany(keys),
      query: (query) => at().table.query(query),
      queryIndex: (query) => at().table.queryIndex(query),
      write: (writes) => at().table.write(writes),
    },
    outbox: (facts, cause) => at().outbox(facts, cause),
    clock: { now: () => at().clock.now() },
    ids: { mint: (prefix) => at().ids.mint(prefix) },
    randomness: { fraction: () => at().randomness.fraction(), token: (length) => at().randomness.token(length) },
    wait: (milliseconds) => at().wait(milliseconds),
  };
}

/** Containers that wait for their next run, whichever world it is in: a new one costs more than a run. */
const idle: Container[] = [];

export function takeContainer(): Container {
  return idle.pop() ?? container();
}

export function giveBack(used: Container, wasKilled: boolean): void {
  if (wasKilled) used.revive();
  idle.push(used);
}
