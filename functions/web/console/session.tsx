import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import type { Site } from '../pages/frame.ts';
import { sendProblemPage } from '../pages/layout.tsx';
import { forReader } from '../pages/reader.tsx';
import type { Outcome } from '../perform.ts';
import { type ConsoleApp, type Desk, page } from './desk.ts';
import { sendConsolePage } from './page.tsx';

/** What an operation answers. */
export type AnswerOf<T> = T extends Operation<infer A> ? A : never;
/** What an operation lists. */
export type ItemOf<T> = T extends Operation<{ readonly items: readonly (infer I)[] }> ? I : never;

/** The session that the address names. */
export function theSession({ ask, site, c }: Desk): Promise<Outcome<AnswerOf<Operations['getSession']>>> {
  return ask(site.operations.getSession, { params: { sessionId: c.req.param('sessionId') } });
}

/** A session at a glance. */
export function sessionPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId', page(site, overview));
}

async function overview(desk: Desk) {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { reader, words } = desk;
  const { startsAt, timeZone, status } = session.value;
  const children = (
    <p>
      {startsAt === undefined ? words.session.undated : reader.formats.moment(startsAt, timeZone)} · {reader.words.names.session[status]}
    </p>
  );
  return sendConsolePage(desk, {
    title: forReader(session.value.title, reader).text,
    room: 'series',
    of: { session: session.value, part: 'overview' },
    children,
  });
}
