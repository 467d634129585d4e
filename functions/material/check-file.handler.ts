import { materialStore } from '../adapters/dynamodb/material-store.ts';
import { platform } from '../adapters/platform.ts';
import { s3FileShelf } from '../adapters/s3.ts';
import { arrivalEvent } from '../adapters/s3-places.ts';
import { unpack } from '../adapters/unpack.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { fitting, messageConsumer } from '../runtime/sqs-consumer.ts';
import { materialEnv } from './env.ts';
import { checkFile } from './use-cases/check-file.ts';

const env = environment(materialEnv);
const base = platform(env);
const check = checkFile({ ...base, materials: materialStore(base), shelf: s3FileShelf(env), unpack });

/** Looks at what was uploaded, by its content. */
export const handler = messageConsumer({
  parse: (body) => fitting(arrivalEvent, JSON.parse(body)),
  describe: ({ materialId, fileId, eventId }) => ({ materialId, fileId, eventId }),
  handle: ({ eventId, ...place }) => check(place, { correlationId: eventId, causationId: eventId }),
  observability: observability('material'),
});
