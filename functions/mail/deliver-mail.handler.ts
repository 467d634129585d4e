import { platform } from '../adapters/platform.ts';
import { installationSecret } from '../adapters/secret.ts';
import { sesClient, sesMailer } from '../adapters/ses.ts';
import { sqsMailQueue } from '../adapters/sqs.ts';
import { steadyClock } from '../adapters/system.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { fitting, messageConsumer } from '../runtime/sqs-consumer.ts';
import { mailOffice } from './compose.ts';
import { describeJob, job } from './domain/job.ts';
import { deliverMailEnv } from './env.ts';
import { deliverMail } from './use-cases/deliver-mail.ts';
import { keepPace } from './use-cases/keep-pace.ts';

const env = environment(deliverMailEnv);
const office = mailOffice(platform(env), { secret: await installationSecret(env), site: env.SITE_ADDRESS, sender: env.SENDER, admins: env.ADMINS });
const mailer = sesMailer({ client: sesClient(), clock: office.clock, sender: env.SENDER, configurationSet: env.CONFIGURATION_SET });
const pace = keepPace({ wait: office.wait, clock: steadyClock, mailer, workers: env.MAIL_WORKERS });
const observed = observability('mail');
const counter = { count: (name: string) => void observed.metrics.addMetric(name, 'Count', 1) };

/** Sends each mail that waits in one of the two queues. */
const handle = deliverMail({ ...office, mailer, pace, counter, queue: sqsMailQueue(env) });
export const handler = messageConsumer({
  parse: (body) => fitting(job, JSON.parse(body)),
  describe: describeJob,
  handle: (one) => handle(one),
  observability: observed,
});
