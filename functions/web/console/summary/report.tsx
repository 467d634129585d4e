import { type Block, directionOf } from '../../../kernel/document.ts';
import { sendFile } from '../../api.ts';
import { LANGUAGES, OWN_NAME } from '../../language.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { type FormState, Select } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { documentOf } from '../../report-document.ts';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';
import { Blocks } from './blocks.tsx';

const PATH = '/console/sessions/:sessionId/report';
const VERSIONS = ['file', 'public'] as const;

/** A session as one document: to read, to print, to save. */
export function reportPages(app: ConsoleApp, site: Site): void {
  app.get(PATH, page(site, show));
  app.post(PATH, form(site, save));
}

type Chosen = { readonly version: (typeof VERSIONS)[number]; readonly language: (typeof LANGUAGES)[number] };

/** What is chosen; anything else is as if nothing was. */
function chosen({ reader }: Desk, version: string | undefined, language: string | undefined): Chosen {
  return {
    version: VERSIONS.find((one) => one === version) ?? 'file',
    language: LANGUAGES.find((one) => one === language) ?? reader.language,
  };
}

async function show(desk: Desk): Promise<Response> {
  const { c, site, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const choice = chosen(desk, c.req.query('version'), c.req.query('language'));
  const params = { sessionId: session.value.sessionId };
  const report = await desk.ask(site.operations.getSessionReport, { params, query: { version: choice.version } });
  if (!report.ok && report.problem.status !== 409) return sendProblemPage(c, report.problem);
  const children = (
    <>
      <Choose session={session.value} choice={choice} />
      {report.ok ? (
        <>
          <Save session={session.value} choice={choice} />
          <Shown blocks={(await documentOf(report.value, choice.language)).blocks} language={choice.language} />
        </>
      ) : (
        <p class="notice">{words.report.notPublic}</p>
      )}
    </>
  );
  return sendConsolePage(desk, { title: words.report.title, room: 'series', of: { session: session.value, part: 'summary' }, children });
}

type Of = { readonly session: SessionAnswer; readonly choice: Chosen };

function Choose({ session, choice }: Of) {
  const { words, to } = useDesk();
  const said = words.report;
  const state: FormState = { values: { version: [choice.version], language: [choice.language] }, problems: [] };
  return (
    <form method="get" action={to(`/console/sessions/${session.sessionId}/report`)} class="choose">
      <p class="lead">{said.lead}</p>
      <Select form={state} name="version" required label={said.version} options={VERSIONS.map((value) => ({ value, label: said[value] }))} />
      <Select form={state} name="language" required label={said.language} options={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }))} />
      <button type="submit" class="second">
        {said.show}
      </button>
    </form>
  );
}

function Save({ session, choice }: Of) {
  const { words } = useDesk();
  return (
    <Form action={`/console/sessions/${session.sessionId}/report`}>
      <input type="hidden" name="version" value={choice.version} />
      <input type="hidden" name="language" value={choice.language} />
      <p class="actions">
        <button type="submit" name="format" value="docx">
          {words.report.word}
        </button>
        <button type="submit" name="format" value="markdown" class="second">
          {words.report.markdown}
        </button>
      </p>
    </Form>
  );
}

function Shown({ blocks, language }: { readonly blocks: readonly Block[]; readonly language: string }) {
  return (
    <article class="report" lang={language} dir={directionOf(language)}>
      <Blocks blocks={blocks} />
    </article>
  );
}

async function save(desk: Desk, values: FormState['values']): Promise<Response> {
  const query = { ...chosen(desk, written(values, 'version'), written(values, 'language')), format: written(values, 'format') };
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.exportSessionReport, { params, query });
  return outcome.ok ? sendFile(outcome.value) : sendProblemPage(desk.c, outcome.problem);
}
