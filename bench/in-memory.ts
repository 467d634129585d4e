import * as z from 'zod';
import { registration } from './registration.ts';

/** What is counted on the use cases over a table in memory, pages and all. `bench.ts` bundles it, since Node reads no TSX. */
const PARTS = { registration } as const;

const [, , wanted] = process.argv;
await PARTS[z.enum(['registration']).parse(wanted)]();
