import type { Operations } from '../../compose.ts';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { FromNotes, waitingLines } from '../action-points/proposals.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { Act, Table } from '../parts.tsx';
import { PROGRESS_PATH } from '../scripts.ts';
import { type AnswerOf, theSession } from '../session/session.tsx';
import { addedLanguages, type Distribution, type Notes, type Session, theNotes } from './notes-desk.ts';
import { notesEditorPages } from './notes-editor.tsx';
import { Sendings } from './notes-progress.tsx';
import { notesRecallPages } from './notes-recall.tsx';
import { notesSendingPages } from './notes-sending.tsx';
import { Afterwards, aftermath, Rest } from './notes-sent.tsx';

type Comments = AnswerOf<Operations['listNotesComments']>['items'];

/** The notes of a session: where they stand, and the next thing to do. */
export function notesPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/notes', page(site, overview));
  app.post('/console/sessions/:sessionId/notes/review', form(site, sendForReview));
  app.post('/console/sessions/:sessionId/notes/approve', form(site, approve));
  notesEditorPages(app, site);
  notesSendingPages(app, site);
  notesRecallPages(app, site);
}

async function overview(desk: Desk) {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const params = { sessionId: session.value.sessionId };
  const { operations } = desk.site;
  const found = await theNotes(desk);
  if (!found.ok) return sendProblemPage(desk.c, found.problem);
  const notes = found.value;
  const [series, reviewers, comments, sendings, lines] = await Promise.all([
    desk.ask(operations.getSeries, { params: { seriesId: session.value.seriesId } }),
    desk.ask(operations.listNotesReviewers, { params }),
    desk.ask(operations.listNotesComments, { params }),
    latest(desk, params.sessionId),
    waitingLines(desk),
  ]);
  if (!reviewers.ok) return sendProblemPage(desk.c, reviewers.problem);
  const languages = [...new Set([...session.value.languages, ...(series.ok ? series.value.languages : []), ...Object.keys(notes?.texts ?? {})])];
  const after = notes?.status === 'distributed' ? await aftermath(desk, params.sessionId, sendings) : undefined;
  const children = (
    <>
      <Next notes={notes} session={session.value} reviewers={reviewers.value.items.map(({ name }) => name)} rest={after?.rest} />
      {after && <Afterwards items={after.items} />}
      <Sendings sendings={sendings} session={session.value} />
      <Texts notes={notes} session={session.value} languages={languages} />
      <FromNotes lines={lines} sessionId={params.sessionId} />
      {comments.ok && comments.value.items.length > 0 && <Comments comments={comments.value.items} session={session.value} />}
      <Ways notes={notes} session={session.value} />
    </>
  );
  const of = { session: session.value, part: 'notes' } as const;
  return sendConsolePage(desk, { title: desk.words.frame.notes, room: 'series', of, scripts: [PROGRESS_PATH], children });
}

/** The last sendings; those under way as they are at this moment. */
async function latest({ ask, site }: Desk, sessionId: string): Promise<readonly Distribution[]> {
  const listed = await ask(site.operations.listDistributions, { params: { sessionId } });
  if (!listed.ok) return [];
  return Promise.all(
    listed.value.items.map(async (one) => {
      if (one.status === 'done') return one;
      const fresh = await ask(site.operations.getDistribution, { params: { distributionId: one.distributionId } });
      return fresh.ok ? fresh.value : one;
    }),
  );
}

type Of = { readonly notes: Notes | undefined; readonly session: Session };

/** Where the notes stand, and the one thing that comes next. */
function Next({ notes, session, reviewers, rest }: Of & { readonly reviewers: readonly string[]; readonly rest: number | undefined }) {
  const { words, reader, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/notes`;
  const [first = 'en'] = session.languages;
  if (!notes)
    return (
      <div class="card">
        <p>{words.notes.next.none}</p>
        <p class="actions">
          <a class="button" href={to(`${at}/edit?language=${first}`)}>
            {words.notes.write}
          </a>
        </p>
      </div>
    );
  return (
    <div class="card">
      <p>{words.notes.next[stageOf(notes)]}</p>
      <p class="soft">{words.notes.version(notes.version, reader.formats.moment(notes.updatedAt, session.timeZone))}</p>
      <div class="actions">
        <Steps notes={notes} at={at} canReview={reviewers.length > 0} />
      </div>
      <Rest rest={rest} session={session} />
      {(notes.status === 'draft' || notes.status === 'in-review') && (
        <p class="soft">{reviewers.length > 0 ? words.notes.reviewers(reader.formats.list(reviewers)) : words.notes.noReviewers}</p>
      )}
    </div>
  );
}

/** How far the notes are: readers may have one version while another is being written. */
function stageOf({ status, distributedVersion, embargo }: Notes): keyof Desk['words']['notes']['next'] {
  if (status === 'approved' && embargo) return 'scheduled';
  if (distributedVersion === undefined || status === 'in-review') return status;
  if (status === 'draft') return 'changed';
  return status === 'approved' ? 'correction' : status;
}

function Steps({ notes, at, canReview }: { readonly notes: Notes; readonly at: string; readonly canReview: boolean }) {
  const { words, reader, to } = useDesk();
  const link = (path: string, label: string, second = false) => (
    <a class={second ? 'button second' : 'button'} href={to(`${at}/${path}`)}>
      {label}
    </a>
  );
  switch (notes.status) {
    case 'draft':
    case 'in-review':
      return (
        <>
          {notes.distributedVersion === undefined && link('send', words.notes.readOver)}
          <Act action={`${at}/approve`} label={words.notes.approve} second={notes.distributedVersion === undefined} />
          {canReview && <Act action={`${at}/review`} label={words.notes.sendForReview} second />}
        </>
      );
    case 'approved': {
      if (notes.distributedVersion === undefined) return link('send', words.notes.toSend);
      const added = addedLanguages(notes);
      return (
        <>
          {added.map((language) => link(`send?audience=registered&language=${language}`, words.notes.newLanguage(reader.formats.language(language))))}
          {link('correct', words.notes.toCorrect, added.length > 0)}
        </>
      );
    }
    case 'distributed':
    case 'pulled-back':
      return null;
  }
}

function Texts({ notes, session, languages }: Of & { readonly languages: readonly string[] }) {
  const { words, reader, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}/notes`;
  const written = languages.filter((language) => notes?.texts[language] !== undefined);
  const missing = languages.filter((language) => !written.includes(language));
  return (
    <section>
      <h2>{words.notes.texts}</h2>
      {written.length > 0 && (
        <Table<string>
          caption={words.notes.texts}
          rows={written}
          columns={[
            { head: words.notes.language, cell: (language) => reader.formats.language(language) },
            { head: words.notes.length, number: true, cell: (language) => reader.formats.number(lengthOf(notes?.texts[language] ?? '', language)) },
            { head: words.notes.edit, cell: (language) => <a href={to(`${at}/edit?language=${language}`)}>{words.notes.edit}</a> },
          ]}
        />
      )}
      {missing.length > 0 && (
        <p>
          {written.length > 0 ? words.notes.otherLanguage : words.notes.language}
          {reader.formats.colon}
          {missing.map((language, n) => (
            <>
              {n > 0 && ' · '}
              <a href={to(`${at}/edit?language=${language}`)}>{reader.formats.language(language)}</a>
            </>
          ))}
        </p>
      )}
    </section>
  );
}

/** Words as the language itself parts them: Chinese has no spaces. */
function lengthOf(text: string, language: string): number {
  return Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text)).filter(({ isWordLike }) => isWordLike).length;
}

function Comments({ comments, session }: { readonly comments: Comments; readonly session: Session }) {
  const { words, reader } = useDesk();
  return (
    <section>
      <h2>{words.notes.review}</h2>
      <ul class="plain">
        {comments.map(({ commentId, name, version, at, text }) => (
          <li class="card" id={commentId}>
            <p class="soft">{words.notes.comment(`\u2068${name}\u2069`, version, reader.formats.moment(at, session.timeZone))}</p>
            <p class="lines" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where else one goes from here. */
function Ways({ notes, session }: Of) {
  const { words, to } = useDesk();
  const at = `/console/sessions/${session.sessionId}`;
  const isOut = notes && (notes.distributedVersion !== undefined || notes.status === 'in-review');
  return (
    <ul class="plain">
      <li>
        <a href={to(`${at}/notes-requests`)}>{words.requests.title}</a>
      </li>
      {isOut && (
        <li>
          <a href={to(`${at}/notes/pull-back`)}>{words.notes.pullBack}</a>
        </li>
      )}
    </ul>
  );
}

async function sendForReview(desk: Desk) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.sendNotesForReview, { params });
  return outcome.ok ? desk.go(`/console/sessions/${params.sessionId}/notes`, 'notesInReview') : sendProblemPage(desk.c, outcome.problem);
}

async function approve(desk: Desk) {
  const params = { sessionId: desk.c.req.param('sessionId') };
  const outcome = await desk.ask(desk.site.operations.approveNotes, { params });
  return outcome.ok ? desk.go(`/console/sessions/${params.sessionId}/notes`, 'notesApproved') : sendProblemPage(desk.c, outcome.problem);
}
