import { Duration, Stack } from 'aws-cdk-lib';
import { EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { deliverMailEnv, mailFeedbackEnv } from '../../functions/mail/env.ts';
import { EventConsumer, type Subscription, workOff } from '../constructs/event-consumer.ts';
import { DEFAULT_TIMEOUT, READ, ServiceFunction } from '../constructs/service-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { Foundation } from '../foundation.ts';
import type { Parameters } from '../parameters.ts';
import { MailPlanning } from './mail-planning.ts';

export type MailProps = {
  readonly foundation: Foundation;
  readonly parameters: Parameters;
  readonly site: string;
  /** The SES configuration set that every mail goes through. */
  readonly configurationSet: string;
};

/**
 * 2 is the least that Lambda allows. It is also enough: a sender waits about 100 ms for SES, so two queues of two senders reach 40
 * mails a second, more than the 14 that a new production account may send. The function paces itself to the account's rate.
 */
const SENDERS_A_QUEUE = 2;

const QUEUES = {
  transactional: {
    waits: Duration.minutes(5),
    impact: 'People wait in vain for the mail they just asked for: confirmations, sign-in links.',
    runbook: 'transactional-mail',
  },
  bulk: {
    waits: Duration.hours(1),
    impact: 'Reminders, notes or news of a moved session do not reach people.',
    runbook: 'bulk-mail',
  },
} as const;

/** Mail: planned by consumers, waiting in two queues, sent by one function, followed up from what SES reports. */
export class Mail extends Construct {
  readonly deliver: ServiceFunction;
  readonly queues: { readonly transactional: WorkQueue; readonly bulk: WorkQueue };

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    this.queues = { transactional: this.#queue('transactional', props.foundation), bulk: this.#queue('bulk', props.foundation) };
    this.deliver = this.#delivery(props);
    this.#feedback(props);
    new MailPlanning(this, 'Planning', {
      foundation: props.foundation,
      queueAddresses: this.#queueAddresses(),
      allowJobs: (sender) => this.#allowJobs(sender),
    });
  }

  #queue(name: keyof typeof QUEUES, foundation: Foundation): WorkQueue {
    const { waits, impact, runbook } = QUEUES[name];
    return new WorkQueue(this, name, {
      foundation,
      name: `${name}-mail`,
      consumerTimeout: DEFAULT_TIMEOUT,
      // SES taking nothing for an hour needs nobody. What SES throttles comes back as a new message and counts no receive.
      tries: Duration.minutes(90),
      waits,
      impact,
      runbook,
    });
  }

  #queueAddresses() {
    const { transactional, bulk } = this.queues;
    return { TRANSACTIONAL_QUEUE_URL: transactional.queue.queueUrl, BULK_QUEUE_URL: bulk.queue.queueUrl };
  }

  #allowJobs(sender: Pick<ServiceFunction, 'allow'>): void {
    const { transactional, bulk } = this.queues;
    sender.allow(['sqs:SendMessage'], [transactional.queue.queueArn, bulk.queue.queueArn]);
  }

  #delivery({ foundation, parameters, site, configurationSet }: MailProps): ServiceFunction {
    const deliver = new ServiceFunction(this, 'deliver-mail', {
      foundation,
      handler: 'mail/deliver-mail',
      purpose: 'Claims a delivery, renders the mail and hands it to SES, one recipient a message',
      schema: deliverMailEnv,
      environment: {
        TABLE_NAME: foundation.table.tableName,
        ...this.#queueAddresses(),
        SECRET_ARN: foundation.secret.secretArn,
        SITE_ADDRESS: site,
        SENDER: parameters.sender,
        ADMINS: parameters.admins.join(','),
        CONFIGURATION_SET: configurationSet,
        MAIL_WORKERS: String(2 * SENDERS_A_QUEUE),
      },
      // Updates are those of the counters of a distribution.
      tableActions: [...READ, 'PutItem', 'UpdateItem'],
      indexes: ['list'],
      readsSecret: true,
    });
    // Each queue has its own pollers and its own bound, so that a fan-out of thousands never stands before a confirmation.
    workOff(deliver, this.queues.transactional.queue, { batchSize: 10, maxConcurrency: SENDERS_A_QUEUE });
    workOff(deliver, this.queues.bulk.queue, { batchSize: 10, maxConcurrency: SENDERS_A_QUEUE });
    // A mail that must wait goes back into its queue as a new job.
    this.#allowJobs(deliver);
    const { partition, region, account } = Stack.of(this);
    const ses = `arn:${partition}:ses:${region}:${account}`;
    deliver.allow(['ses:SendRawEmail'], [`${ses}:identity/*`, `${ses}:configuration-set/${configurationSet}`], {
      StringEquals: { 'ses:FromAddress': parameters.sender },
    });
    deliver.acknowledge(
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      'In the sandbox SES asks for the right on the identity of the recipient too; the condition allows no other sender than ours.',
    );
    // SES knows no resource for its quota; the finding about * is explained where the function is made.
    deliver.allow(['ses:GetSendQuota'], ['*']);
    return deliver;
  }

  #feedback({ foundation, configurationSet }: MailProps): void {
    new EventConsumer(this, 'record-mail-feedback', {
      foundation,
      handler: 'mail/record-mail-feedback',
      purpose: 'Notes what became of a mail: sent, delivered, delayed, bounced, complained about',
      schema: mailFeedbackEnv,
      environment: { TABLE_NAME: foundation.table.tableName },
      tableActions: ['GetItem', 'PutItem', 'UpdateItem'],
      on: sesReports(configurationSet),
      impact: 'Bounces and complaints are not noted: organisers do not see who cannot be reached, and we write again to those who complained.',
      runbook: 'record-mail-feedback',
    });
  }
}

/**
 * What SES reports of our mails. It names recipients and subjects: neither goes into a queue. The tags name the mail and the person; the kind of a
 * bounce is in no other report, and a rule of its own hands it over.
 */
function sesReports(configurationSet: string): readonly Subscription[] {
  // SES publishes to the account's default bus only. Other installations in the account do as well: the tag tells ours.
  const reports = (eventType: unknown[], more: Record<string, unknown> = {}) => ({
    pattern: { source: ['aws.ses'], detail: { eventType, mail: { tags: { 'ses:configuration-set': [configurationSet] } } } },
    message: RuleTargetInput.fromObject({
      id: EventField.eventId,
      source: EventField.source,
      detail: { eventType: EventField.fromPath('$.detail.eventType'), mail: { tags: EventField.fromPath('$.detail.mail.tags') }, ...more },
    }),
  });
  return [
    reports([{ 'anything-but': ['Bounce'] }]),
    { name: 'bounces', ...reports(['Bounce'], { bounce: { bounceType: EventField.fromPath('$.detail.bounce.bounceType') } }) },
  ];
}
