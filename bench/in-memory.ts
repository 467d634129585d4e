import * as z from 'zod';
import { growth } from './growth.ts';
import { registration } from './registration.ts';

/** What is counted on the use cases over a table in memory, pages and all. `bench.ts` bundles it, since Node reads no TSX. */
const PARTS = { registration, growth } as const;

await PARTS[z.enum(['registration', 'growth']).parse(process.argv[2])]();
