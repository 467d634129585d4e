import { startLocalCloud } from '../../infra/local/cloud.ts';
import { BEGINNING, PARAMETERS } from './stage.ts';

// An installation in processes of its own, so that the drill can kill them all: node machine.ts <state folder>
const cloud = await startLocalCloud({ state: process.argv[2] ?? '', parameters: PARAMETERS, clock: { start: BEGINNING } });
process.stdout.write(`${JSON.stringify({ url: cloud.url })}\n`);
