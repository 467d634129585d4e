import { platform } from '../adapters/platform.ts';
import { installationSecret } from '../adapters/secret.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { fitting, messageConsumer } from '../runtime/sqs-consumer.ts';
import { mailOffice } from './compose.ts';
import { describeJob, job } from './domain/job.ts';
import { deliverMailEnv } from './env.ts';
import { sending } from './sending.ts';
import { deliverMail } from './use-cases/deliver-mail.ts';

const env = environment(deliverMailEnv);
const office = mailOffice(platform(env), { secret: await installationSecret(env), site: env.SITE_ADDRESS, sender: env.SENDER, admins: env.ADMINS });
const observed = observability('mail');
const counter = { count: (name: string) => void observed.metrics.addMetric(name, 'Count', 1) };
const handle = deliverMail({ ...office, ...sending(env, office), counter });

/** Sends each mail that waits in one of the two queues. */
export const handler = messageConsumer({
  parse: (body) => fitting(job, JSON.parse(body)),
  describe: describeJob,
  handle: (one) => handle(one),
  observability: observed,
});
