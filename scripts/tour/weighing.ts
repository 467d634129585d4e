import type { Browser, Page, Request } from 'playwright-core';
import * as z from 'zod';
import { everything } from '../../examples/api.ts';
import { findings } from '../browser.ts';
import { CLIMATE_DESK, ORGANISER } from '../demo/cast.ts';
import type { Stage } from '../demo/stage.ts';
import { signIn } from './album.ts';
import { LIGHTHOUSE, type Scores } from './lighthouse.ts';

/** What a page may weigh when it is opened for the first time, in bytes that are transferred: issue 3 sets both. */
const BOUNDS = { public: 30_000, console: 60_000 } as const;

type Kind = keyof typeof BOUNDS;
type Place = { readonly name: string; readonly kind: Kind; readonly path: string };

/** A page as a browser gets it that was never there: bodies with their headers, and everything that the page asks for. */
export type Weighed = Place & {
  readonly bytes: number;
  readonly requests: number;
  /** Whether the page itself came compressed. */
  readonly compressed: boolean;
  readonly findings: readonly string[];
  /** What Lighthouse says of a page for everybody, where it was asked. */
  readonly scores?: Scores | undefined;
};

export const isWithin = ({ kind, bytes, findings: found }: Weighed) => bytes < BOUNDS[kind] && found.length === 0;

/** Looks at the address of a page with Lighthouse; undefined where that was not asked for. */
export type Judge = ((url: string) => Promise<Scores>) | undefined;

/** Opens each page in a browser of its own. */
export async function measured(browser: Browser, stage: Stage, places: readonly Place[], judge: Judge): Promise<readonly Weighed[]> {
  const { storageState } = await signIn(browser, stage);
  const all: Weighed[] = [];
  for (const place of places) {
    const context = await browser.newContext(place.kind === 'console' ? { storageState } : {});
    const one = await weighed(await context.newPage(), stage.cloud.url, place);
    await context.close();
    all.push({ ...one, scores: place.kind === 'public' ? await judge?.(`${stage.cloud.url}/en${place.path}`) : undefined });
  }
  return all;
}

async function weighed(page: Page, address: string, place: Place): Promise<Weighed> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  const answered = await page.goto(`${address}/en${place.path}`, { waitUntil: 'networkidle' });
  if (!answered?.ok()) throw new Error(`${place.path} answered ${answered?.status()}`);
  const sizes = await Promise.all(finished.map((request) => request.sizes()));
  return {
    ...place,
    bytes: sizes.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0),
    requests: finished.length,
    compressed: (await answered.headerValue('content-encoding')) !== null,
    findings: place.path.includes('preview') ? [] : await findings(page),
  };
}

/** While one can register. */
export function whileOpen({ session }: Stage): readonly Place[] {
  const places = { 'A session that one can register for': `/sessions/${session(3)}`, Register: `/sessions/${session(3)}/register` };
  return Object.entries(places).map(([name, path]) => ({ name, kind: 'public', path }));
}

/** When everything is there. */
export async function inTheEnd(stage: Stage): Promise<readonly Place[]> {
  return [...(await forEverybody(stage)), ...(await forOrganisers(stage))];
}

async function forEverybody({ mailTo, tokenIn, cast, session }: Stage): Promise<readonly Place[]> {
  const somebody = cast.climateCrowd[9]?.email ?? '';
  const mine = await tokenIn(mailTo(somebody, 'registration-confirmed'), 'my/registrations');
  const notes = await tokenIn(mailTo(somebody, 'notes-available'), 'my/notes');
  const point = await tokenIn(mailTo(CLIMATE_DESK, 'action-points-recorded'), 'my/action-points');
  const places = {
    Home: '',
    Series: '/series/online-consultations-2024',
    Session: `/sessions/${session(1)}`,
    Summary: `/sessions/${session(1)}/summary`,
    'Ask for the notes': `/sessions/${session(1)}/notes`,
    'My registration': `/my/registrations/${mine}`,
    'My notes': `/my/notes/${notes}`,
    'My action point': `/my/action-points/${point}`,
    'Send me my links': '/my/links',
    'My data': '/my/data',
    'Sign in': '/sign-in',
    Privacy: '/privacy',
    Accessibility: '/accessibility',
  };
  return Object.entries(places).map(([name, path]) => ({ name, kind: 'public', path }));
}

const ids = z.object({ actionPointId: z.string() });
const registered = z.object({ registrationId: z.string() });

/** Below a series of the console. */
const OF_SERIES = {
  Series: '',
  'Series: settings': '/edit',
  'Series: people': '/people',
  'Series: log': '/log',
  'Series: pictures': '/pictures',
  'Series: action points': '/action-points',
  'Series: documents': '/materials',
};

/** Below a session of the console. */
const OF_SESSION = {
  Overview: '',
  Registrations: '/registrations',
  'Add somebody': '/registrations/add',
  'Import a list': '/registrations/import',
  Messages: '/messages',
  'The day': '/day',
  'Admission list': '/admission',
  Attendance: '/attendance',
  Notes: '/notes',
  'Notes: editor': '/notes/edit?language=en',
  'Notes: sending': '/notes/send?audience=registered',
  'Requests for the notes': '/notes-requests',
  Summary: '/summary',
  'Action points of a session': '/action-points',
  'Action points from the notes': '/action-points/from-notes',
  'Session report': '/report',
  Export: '/registrations/export',
  Documents: '/materials',
  Mails: '/mails',
  'A mail before it goes': '/mails/preview?kind=session-reminder-day',
  Pictures: '/pictures',
  Settings: '/settings',
};

async function forOrganisers(stage: Stage): Promise<readonly Place[]> {
  const { seriesId, session } = stage;
  const api = await stage.as(ORGANISER);
  const [point] = await everything(api, `/action-points?seriesId=${seriesId}`, ids);
  const [registration] = await everything(api, `/sessions/${session(1)}/registrations?limit=100`, registered);
  const others = {
    Today: '/console',
    'All series': '/console/series',
    'New series': '/console/series/new',
    'New session': `/console/series/${seriesId}/sessions/new`,
    'Action points: board': '/console/action-points',
    'Action point': `/console/action-points/${point?.actionPointId}`,
    'A registration': `/console/registrations/${registration?.registrationId}`,
    People: '/console/people',
    'Undelivered mail': '/console/mails',
    'A series for another year': `/console/series/${seriesId}/copy`,
  };
  const at = (base: string, paths: Readonly<Record<string, string>>): readonly Place[] =>
    Object.entries(paths).map(([name, path]) => ({ name, kind: 'console', path: `${base}${path}` }));
  return [...at('', others), ...at(`/console/series/${seriesId}`, OF_SERIES), ...at(`/console/sessions/${session(1)}`, OF_SESSION)];
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);

const rowOf = ({ name, bytes, requests, findings: found }: Weighed, more: readonly (string | number)[] = []) =>
  `| ${[name, kilo(bytes), requests, found.length, ...more].join(' | ')} |`;

function forOrganisersTable(all: readonly Weighed[]): readonly string[] {
  return [
    '| Page | kB transferred | Requests | axe |',
    '|---|---:|---:|---:|',
    ...all.filter(({ kind }) => kind === 'console').map((one) => rowOf(one)),
  ];
}

/** Four more columns where Lighthouse was asked. */
function forEverybodyTable(all: readonly Weighed[]): readonly string[] {
  const own = all.filter(({ kind }) => kind === 'public');
  if (own.every(({ scores }) => scores === undefined))
    return ['| Page | kB transferred | Requests | axe |', '|---|---:|---:|---:|', ...own.map((one) => rowOf(one))];
  const scored = ({ scores: of }: Weighed) => (of ? [of.performance, of.accessibility, of['best-practices'], of.seo] : ['', '', '', '']);
  return [
    '| Page | kB transferred | Requests | axe | Performance | Accessibility | Best practices | SEO |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...own.map((one) => rowOf(one, scored(one))),
    '',
    `The last four are those of Lighthouse (\`${LIGHTHOUSE}\`, \`npm run pages -- --lighthouse\`), from 0 to 100, for the telephone and the slow line that it imitates.`,
    'Forms and what lies behind personal links are kept out of search engines on purpose, which lowers their SEO.',
  ];
}

/** The document. */
export function written(all: readonly Weighed[]): string {
  const how = all.some(({ compressed }) => compressed)
    ? 'as they come: compressed for everybody, not compressed for who is signed in'
    : 'not compressed: nothing compresses them on their way';
  return [
    '# Pages',
    '',
    'What a browser gets that opens a page for the first time, in English, with the consultations of 2024 and their 150 registrations behind',
    `it: bodies and headers of the page, its style sheets, scripts and pictures, ${how}. Written by`,
    '`npm run pages`, which fails when a page for everybody reaches 30 kB, one of the console 60 kB, or when axe finds something (WCAG 2.2 AA',
    'and its best practices). test/browser/pages.test.ts looks with axe at every page in light, dark and Arabic as well; test/unit/web/thousand.test.ts',
    'holds the lists of the console against a session of a thousand people.',
    '',
    '## For everybody',
    '',
    ...forEverybodyTable(all),
    '',
    '## The console',
    '',
    ...forOrganisersTable(all),
    '',
  ].join('\n');
}
