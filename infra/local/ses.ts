import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { REGION } from './account.ts';
import type { Bus } from './bus.ts';
import type { LocalClock } from './clock.ts';
import type { Mail, MailStore } from './mail-store.ts';
import { feedbackEvent, feedbackOf, headersOf } from './ses-feedback.ts';
import type { SesSetup } from './ses-setup.ts';

/**
 * What may go wrong with a send:
 * - `throttle`: refused for the rate, nothing is sent
 * - `reject`: refused for good, nothing is sent
 * - `fault`: a fault of the service, nothing is sent
 * - `lost-answer`: the mail is sent, the connection breaks before the answer
 * - `no-answer`: the mail is sent, the answer never comes
 */
export type SendFault = 'throttle' | 'reject' | 'fault' | 'lost-answer' | 'no-answer';

/** A small SES: the query API of SES v1 with `SendRawEmail` and `GetSendQuota`. */
export type Ses = {
  handle(form: URLSearchParams): Promise<SesAnswer>;
  /** The next sends go wrong in that way. */
  failNext(fault: SendFault, times: number): void;
  /** Whether feedback is still on its way to the bus. */
  busy(): boolean;
  /** Reports on mails that a crash came in between. */
  catchUp(): Promise<void>;
};

export type SesAnswer = { readonly status: number; readonly body: string } | 'break' | 'never';

type Deps = {
  readonly setup: SesSetup;
  readonly store: MailStore;
  readonly bus: Bus;
  readonly clock: LocalClock;
  /** Gets every mail that was accepted, to show it somewhere. Never holds up the sender. */
  readonly show: (mail: Mail) => void;
};

/** As for an account out of the sandbox with the quota that AWS gives at first. Sends a second are more here, so that nobody waits. */
const QUOTA = { Max24HourSend: 50_000, MaxSendRate: 500 };
/** SES v1 takes 10 MB, encoded. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Feedback comes a moment after the answer, so that a sender who marks the mail as sent first is right. */
const FEEDBACK_AFTER_MS = 30;

const FAULTS = {
  throttle: () => failure(400, 'Throttling', 'Maximum sending rate exceeded.'),
  reject: () => failure(400, 'MessageRejected', 'The message was refused for a test.'),
  fault: () => failure(500, 'InternalFailure', 'The service failed for a test.'),
} as const;

export function localSes(deps: Deps): Ses {
  const faults: SendFault[] = [];
  let reporting = 0;

  const report = async (mail: Mail) => {
    const wanted = deps.setup.feedbackOf(mail.configurationSet);
    for (const one of feedbackOf(mail, new Date(deps.clock.now()).toISOString())) if (wanted.has(one.type)) deps.bus.put(feedbackEvent(mail, one));
    await deps.store.reported(mail.id);
  };

  const send = async (form: URLSearchParams): Promise<SesAnswer> => {
    const fault = faults.shift();
    if (fault === 'throttle' || fault === 'reject' || fault === 'fault') return FAULTS[fault]();
    const read = readMail(form, deps);
    if ('refused' in read) return failure(400, read.code, read.refused);
    await deps.store.keep(read.mail);
    deps.show(read.mail);
    reporting += 1;
    void sleep(FEEDBACK_AFTER_MS)
      .then(() => report(read.mail))
      .finally(() => {
        reporting -= 1;
      });
    if (fault === 'lost-answer') return 'break';
    return fault === 'no-answer' ? 'never' : success('SendRawEmail', `<MessageId>${read.mail.id}</MessageId>`);
  };

  return {
    handle: async (form) => {
      const action = form.get('Action');
      if (action === 'SendRawEmail') return send(form);
      if (action === 'GetSendQuota') return success(action, quota(deps));
      return failure(400, 'InvalidAction', `${action} is not supported on one machine`);
    },
    failNext: (fault, times) => {
      faults.push(...Array<SendFault>(times).fill(fault));
    },
    busy: () => reporting > 0,
    catchUp: async () => {
      for (const mail of deps.store.unreported()) await report(mail);
    },
  };
}

type Refusal = { readonly code: string; readonly refused: string };

function readMail(form: URLSearchParams, { setup, clock }: Deps): { readonly mail: Mail } | Refusal {
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString('latin1');
  const headers = headersOf(raw);
  const header = (name: string) => headers.find((one) => one.name.toLowerCase() === name)?.value;
  const from = addressIn(form.get('Source') ?? header('from') ?? '');
  const to = numbered(form, 'Destinations.member').map(addressIn);
  const configurationSet = form.get('ConfigurationSetName') ?? header('x-ses-configuration-set');
  const refusal = refusalOf({ raw, from, to, configurationSet }, setup);
  if (refusal) return refusal;
  const id = `${Date.now().toString(16).padStart(16, '0')}-${randomUUID()}-000000`;
  const at = new Date(clock.now());
  const envelope = { id, from, to, at: at.toISOString(), tags: tagsOf(form), ...(configurationSet && { configurationSet }) };
  return { mail: { ...envelope, raw: asSent(raw, id, at) } };
}

type Envelope = { readonly raw: string; readonly from: string; readonly to: readonly string[]; readonly configurationSet: string | undefined };

function refusalOf({ raw, from, to, configurationSet }: Envelope, setup: SesSetup): Refusal | undefined {
  if (to.length === 0 || to.length > 50) return { code: 'InvalidParameterValue', refused: 'A mail goes to 1 to 50 destinations' };
  if (raw.length > MAX_BYTES) return { code: 'InvalidParameterValue', refused: 'Message length is more than 10485760 bytes long' };
  const odd = to.find((address) => !/^[\x21-\x7e]+@[a-z0-9.-]+$/i.test(address));
  if (odd !== undefined) return { code: 'InvalidParameterValue', refused: 'Local address contains non-ASCII characters or the domain is missing' };
  if (!setup.mayBeSender(from))
    return {
      code: 'MessageRejected',
      refused: `Email address is not verified. The following identities failed the check in region ${REGION.toUpperCase()}: ${from}`,
    };
  if (configurationSet && !setup.hasConfigurationSet(configurationSet))
    return { code: 'ConfigurationSetDoesNotExist', refused: `Configuration set <${configurationSet}> does not exist.` };
  return undefined;
}

/** SES writes its own Message-ID and Date and takes its own and blind headers out. */
function asSent(raw: string, id: string, at: Date): string {
  const end = raw.search(/\r?\n\r?\n/);
  const head = end < 0 ? raw : raw.slice(0, end);
  const kept = head.split(/\r?\n(?![ \t])/).filter((one) => !/^(message-id|date|bcc|return-path|x-ses-[\w-]+):/i.test(one));
  const own = [`Message-ID: <${id}@${REGION}.amazonses.com>`, `Date: ${at.toUTCString().replace('GMT', '+0000')}`];
  return [...kept, ...own].join('\r\n') + (end < 0 ? '\r\n\r\n' : raw.slice(end));
}

function tagsOf(form: URLSearchParams): Record<string, string[]> {
  const names = numbered(form, 'Tags.member', '.Name');
  const values = numbered(form, 'Tags.member', '.Value');
  return Object.fromEntries(names.map((name, n) => [name, [values[n] ?? '']]));
}

function numbered(form: URLSearchParams, prefix: string, suffix = ''): readonly string[] {
  const found: string[] = [];
  for (let n = 1; ; n += 1) {
    const value = form.get(`${prefix}.${n}${suffix}`);
    if (value === null) return found;
    found.push(value);
  }
}

/** The bare address of `Name <address>`. */
function addressIn(text: string): string {
  return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
}

function quota({ store, clock }: Deps): string {
  const since = new Date(clock.now() - 24 * 3_600_000).toISOString();
  const sent = store.all().filter(({ at }) => at > since).length;
  return `<Max24HourSend>${QUOTA.Max24HourSend}</Max24HourSend><MaxSendRate>${QUOTA.MaxSendRate}</MaxSendRate><SentLast24Hours>${sent}</SentLast24Hours>`;
}

function success(action: string, result: string): SesAnswer {
  const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
  return {
    status: 200,
    body: `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result>${metadata}</${action}Response>`,
  };
}

function failure(status: number, code: string, message: string): SesAnswer {
  const error = `<Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
  return {
    status,
    body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

function escaped(text: string): string {
  return text.replace(/[<>&]/g, (one) => `&#${one.charCodeAt(0)};`);
}
