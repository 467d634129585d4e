import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aBrowser } from './browser.ts';
import { play } from './demo/play.ts';
import { progressOn } from './demo/progress.ts';
import { painter } from './demo/table.ts';
import { flagsOf } from './flags.ts';
import { PICTURES } from './tour/album.ts';
import { tour } from './tour/tour.ts';

const HELP = `Pictures of the site and of the console, into docs/pictures.

  npm run screenshots

Starts everything on this machine, plays the consultations of 2024 as the demo does, and stops where there is something to see.`;

flagsOf(HELP);
const browser = await aBrowser();
const progress = progressOn(process.stdout, painter(process.stdout.hasColors?.() ?? false));
const { cloud } = await play({ seed: 1, progress, look: tour(browser) }).finally(() => progress.stop());
await Promise.all([browser.close(), cloud.stop()]);
const pictures = readdirSync(PICTURES).filter((name) => name.endsWith('.png'));
const bytes = pictures.reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0);
console.log(`${pictures.length} pictures of together ${Math.round(bytes / 1000)} kB are in docs/pictures`);
// Threads of the functions may linger.
process.exit(0);
