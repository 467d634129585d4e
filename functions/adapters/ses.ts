import { GetSendQuotaCommand, SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod';
import type { Clock } from '../kernel/ports.ts';
import type { Mailer, SendOutcome } from '../mail/ports.ts';
import { answerWithin, type Timeouts } from './answer-within.ts';
import { composeMime } from './mime.ts';

/** So long SES may take to answer, in milliseconds: with the wait for a turn below the 15 seconds of the function. */
export const SES_TIMEOUT = 8_000;

/**
 * One request per send and never a second one: the SDK's own retries repeat a request whose connection broke after SES had
 * accepted it, unseen.
 */
export function sesClient({ request = SES_TIMEOUT, ...config }: Pick<Timeouts, 'request'> & SESClientConfig = {}): SESClient {
  return new SESClient({ ...config, ...answerWithin({ request }), maxAttempts: 1 });
}

type Deps = {
  readonly client: SESClient;
  readonly clock: Clock;
  /** The verified address that all mails come from. */
  readonly sender: string;
  readonly configurationSet: string;
};

/** SES by its classic API, since that takes raw messages with calendar parts. */
export function sesMailer({ client, clock, sender, configurationSet }: Deps): Mailer {
  return {
    async send(mail) {
      const raw = await composeMime(mail, { sender, now: clock.now() });
      const command = new SendRawEmailCommand({
        Source: sender,
        Destinations: [mail.to],
        RawMessage: { Data: raw },
        ConfigurationSetName: configurationSet,
        Tags: [
          { Name: 'deliveryId', Value: mail.deliveryId },
          { Name: 'personId', Value: mail.personId },
          { Name: 'kind', Value: mail.kind },
          ...(mail.calendarSequence === undefined ? [] : [{ Name: 'calendar', Value: String(mail.calendarSequence) }]),
        ],
      });
      try {
        const { MessageId } = await client.send(command);
        return MessageId ? { outcome: 'accepted', sesMessageId: MessageId } : { outcome: 'doubt', code: 'NoMessageId' };
      } catch (error) {
        return outcomeOf(error, sender);
      }
    },
    async maxSendRate() {
      const { MaxSendRate } = await client.send(new GetSendQuotaCommand({}));
      return MaxSendRate ?? 1;
    },
  };
}

const failure = z.object({
  name: z.string(),
  message: z.string().default(''),
  code: z.string().optional(),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

/** Both kinds of quota have the same names in SES and differ by their text. */
const USED_UP = /daily message quota/i;

/** By the name of the error, else by the code of the connection, what may be done next. */
const KNOWN: Readonly<Record<string, Exclude<SendOutcome['outcome'], 'accepted'>>> = {
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  LimitExceededException: 'throttled',
  AccountSendingPausedException: 'paused',
  ConfigurationSetSendingPausedException: 'paused',
  MessageRejected: 'refused',
  InvalidParameterValue: 'refused',
  CredentialsProviderError: 'unable',
  // Nothing of the request has left this machine.
  ECONNREFUSED: 'unable',
  ENOTFOUND: 'unable',
  EAI_AGAIN: 'unable',
  EHOSTUNREACH: 'unable',
  ENETUNREACH: 'unable',
};

/** Whether SES names this address, and not one that only ends with it, among those that it does not know. */
function isUnverified(address: string, message: string): boolean {
  const identities = /not verified\..*: (.*)$/s.exec(message)?.[1] ?? '';
  return identities.split(/[\s,<>]+/).some((one) => one.toLowerCase() === address.toLowerCase());
}

/**
 * Tells the faults apart by what may be done next. What is not known for sure is in doubt.
 *
 * @param sender while SES does not know it, as after a change of the domain, no mail goes and none is to be given up
 */
export function outcomeOf(error: unknown, sender: string): SendOutcome {
  const { data } = failure.safeParse(error);
  if (!data) return { outcome: 'doubt', code: 'unknown' };
  const { name, message, code = name, $metadata } = data;
  const outcome = KNOWN[name] ?? KNOWN[code];
  if (outcome === 'throttled' && USED_UP.test(message)) return { outcome: 'paused', code: name };
  if (outcome === 'refused' && isUnverified(sender, message)) return { outcome: 'unable', code };
  if (outcome) return { outcome, code };
  // Any other answer of the 4xx kind says that the request was not carried out, for a reason that every mail meets.
  const status = $metadata?.httpStatusCode ?? 0;
  return { outcome: status >= 400 && status < 500 ? 'unable' : 'doubt', code };
}
