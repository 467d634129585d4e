import { materialStore } from '../adapters/dynamodb/material-store.ts';
import { platform } from '../adapters/platform.ts';
import { s3FileShelf } from '../adapters/s3.ts';
import { arrivalEvent } from '../adapters/s3-places.ts';
import { unpack } from '../adapters/unpack.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { fitting, messageConsumer } from '../runtime/sqs-consumer.ts';
import { checkFileEnv } from './env.ts';
import { checkFile } from './use-cases/check-file.ts';

const env = environment(checkFileEnv);
const base = platform(env);
const observed = observability('material');
const counter = { count: (name: string) => void observed.metrics.addMetric(name, 'Count', 1) };
const check = checkFile({ ...base, materials: materialStore(base), shelf: s3FileShelf(env), unpack, scanner: env.SCANNER, counter });

/** Looks at what was uploaded, by its content, once a scanner said that it is clean where there is one. */
export const handler = messageConsumer({
  parse: (body) => fitting(arrivalEvent, JSON.parse(body)),
  describe: ({ materialId, fileId, eventId }) => ({ materialId, fileId, eventId }),
  handle: ({ eventId, ...arrival }) => check(arrival, { correlationId: eventId, causationId: eventId }),
  observability: observed,
});
