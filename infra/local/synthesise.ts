import { join } from 'node:path';
import * as z from 'zod';
import { buildApp } from '../app.ts';
import { parseParameters } from '../parameters.ts';
import { bundled } from './synthesis.ts';

// Called by synthesis.ts, in a process of its own: node synthesise.ts <folder> <parameters as JSON>
const [folder = '', parameters = '{}'] = process.argv.slice(2);
buildApp({
  parameters: parseParameters(z.record(z.string(), z.string()).parse(JSON.parse(parameters))),
  outdir: join(folder, 'cdk.out'),
  bundles: join(await bundled(), 'functions'),
}).synth();
