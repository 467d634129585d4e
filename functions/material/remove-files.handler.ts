import { materialRemovedV1 } from '../../events/material/material.removed.v1.ts';
import { materialStore } from '../adapters/dynamodb/material-store.ts';
import { platform } from '../adapters/platform.ts';
import { s3FileShelf } from '../adapters/s3.ts';
import { environment } from '../runtime/environment.ts';
import { observability } from '../runtime/observability.ts';
import { eventConsumer } from '../runtime/sqs-consumer.ts';
import { materialEnv } from './env.ts';
import { removeFiles } from './use-cases/remove-files.ts';

const env = environment(materialEnv);
const base = platform(env);

/** Files go with the material, or the language, that they belonged to. */
export const handler = eventConsumer({
  events: [materialRemovedV1],
  handle: removeFiles({ materials: materialStore(base), shelf: s3FileShelf(env) }),
  observability: observability('material'),
});
