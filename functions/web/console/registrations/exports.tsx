import { sendFile } from '../../api.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import type { FormState } from '../../pages/forms.tsx';
import { type Site, written } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { type ConsoleApp, type Desk, form, page } from '../desk.ts';
import { sendConsolePage } from '../page.tsx';
import { Form } from '../parts.tsx';
import { theSession } from '../session/session.tsx';

const PATH = '/console/sessions/:sessionId/registrations/export';

/** Names that are the same everywhere. */
const FORMATS = { xlsx: 'Excel (.xlsx)', csv: 'CSV' } as const;
const formats = ['xlsx', 'csv'] as const;

/** Tables for spreadsheets. */
export function exportPages(app: ConsoleApp, site: Site): void {
  app.get(PATH, page(site, choose));
  app.post(PATH, form(site, send));
}

async function choose(desk: Desk): Promise<Response> {
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { exports: words } = desk.words;
  const noLists = session.value.discreet || session.value.chathamHouse;
  const children = (
    <>
      {noLists ? (
        <p class="notice">{words.noLists}</p>
      ) : (
        <>
          <One session={session.value} what="registrations" title={words.registrations} text={words.registrationsText} />
          <One session={session.value} what="participants" title={words.participants} text={words.participantsText} />
        </>
      )}
      <One session={session.value} what="points" title={words.points} text={words.pointsText} />
      <One session={session.value} what="details" title={words.details} text={words.detailsText} />
    </>
  );
  return sendConsolePage(desk, { title: words.title, room: 'series', of: { session: session.value, part: 'registrations' }, children });
}

type OneProps = { readonly session: SessionAnswer; readonly what: string; readonly title: string; readonly text: string };

function One({ session: { sessionId }, what, title, text }: OneProps) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <p>{text}</p>
      <Form action={`/console/sessions/${sessionId}/registrations/export`}>
        <input type="hidden" name="what" value={what} />
        <p class="actions">
          {formats.map((format) => (
            <button type="submit" name="format" value={format} class="second">
              {FORMATS[format]} <span class="unseen">({title})</span>
            </button>
          ))}
        </p>
      </Form>
    </section>
  );
}

async function send(desk: Desk, values: FormState['values']): Promise<Response> {
  const { operations } = desk.site;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(desk.c, session.problem);
  const { sessionId, seriesId } = session.value;
  const query = { format: written(values, 'format') };
  const ofSession = { params: { sessionId }, query };
  const exported = {
    registrations: () => desk.ask(operations.exportRegistrations, ofSession),
    participants: () => desk.ask(operations.exportParticipants, ofSession),
    points: () => desk.ask(operations.exportActionPoints, { params: { seriesId }, query }),
    details: () => desk.ask(operations.exportPersonalDetails, ofSession),
  };
  const what = (['participants', 'points', 'details'] as const).find((one) => one === written(values, 'what')) ?? 'registrations';
  const outcome = await exported[what]();
  return outcome.ok ? sendFile(outcome.value) : sendProblemPage(desk.c, outcome.problem);
}
