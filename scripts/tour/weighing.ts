import type { Browser, Page, Request } from 'playwright-core';
import * as z from 'zod';
import { everything } from '../../examples/api.ts';
import { findings } from '../browser.ts';
import { CLIMATE_DESK, ORGANISER } from '../demo/cast.ts';
import type { Stage } from '../demo/stage.ts';
import { signIn } from './album.ts';

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
};

export const isWithin = ({ kind, bytes, findings: found }: Weighed) => bytes < BOUNDS[kind] && found.length === 0;

/** Opens each page in a browser of its own. */
export async function measured(browser: Browser, stage: Stage, places: readonly Place[]): Promise<readonly Weighed[]> {
  const { storageState } = await signIn(browser, stage);
  const all: Weighed[] = [];
  for (const place of places) {
    const context = await browser.newContext(place.kind === 'console' ? { storageState } : {});
    all.push(await weighed(await context.newPage(), stage.cloud.url, place));
    await context.close();
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

async function forOrganisers(stage: Stage): Promise<readonly Place[]> {
  const { seriesId, session } = stage;
  const api = await stage.as(ORGANISER);
  const [point] = await everything(api, `/action-points?seriesId=${seriesId}`, ids);
  const [registration] = await everything(api, `/sessions/${session(1)}/registrations?limit=100`, registered);
  const series = { Series: '', 'Series: settings': '/edit', 'Series: people': '/people', 'Series: log': '/log', 'Series: pictures': '/pictures' };
  const parts = {
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
    Documents: '/materials',
    Mails: '/mails',
    'A mail before it goes': '/mails/preview?kind=session-reminder-day',
    Pictures: '/pictures',
    Settings: '/settings',
  };
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
  };
  const at = (base: string, paths: Readonly<Record<string, string>>): readonly Place[] =>
    Object.entries(paths).map(([name, path]) => ({ name, kind: 'console', path: `${base}${path}` }));
  return [...at('', others), ...at(`/console/series/${seriesId}`, series), ...at(`/console/sessions/${session(1)}`, parts)];
}

const kilo = (bytes: number) => (bytes / 1000).toFixed(1);

/** The document. */
export function written(all: readonly Weighed[]): string {
  const table = (kind: Kind) => [
    '| Page | kB transferred | Requests | axe |',
    '|---|---:|---:|---:|',
    ...all
      .filter((one) => one.kind === kind)
      .map(({ name, bytes, requests, findings: found }) => `| ${name} | ${kilo(bytes)} | ${requests} | ${found.length} |`),
  ];
  const how = all.some(({ compressed }) => compressed) ? 'compressed, as they come' : 'not compressed: nothing compresses them on their way';
  return [
    '# Pages',
    '',
    'What a browser gets that opens a page for the first time, in English, with the consultations of 2024 and their 150 registrations behind',
    `it: bodies and headers of the page, its style sheets, scripts and pictures. They are counted ${how}. Written by`,
    '`npm run pages`, which fails when a page for everybody reaches 30 kB, one of the console 60 kB, or when axe finds something (WCAG 2.2 AA',
    'and its best practices). test/browser/pages.test.ts looks with axe at every page in light, dark and Arabic as well.',
    '',
    '## For everybody',
    '',
    ...table('public'),
    '',
    '## The console',
    '',
    ...table('console'),
    '',
  ].join('\n');
}
