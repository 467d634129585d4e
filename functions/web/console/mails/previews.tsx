import { previewKind } from '../../../mail/domain/previews.ts';
import { LANGUAGES, OWN_NAME } from '../../language.ts';
import type { SessionAnswer } from '../../operations/sessions.ts';
import { formOf, Select } from '../../pages/forms.tsx';
import type { Site } from '../../pages/frame.ts';
import { sendProblemPage } from '../../pages/layout.tsx';
import { type ConsoleApp, type Desk, page } from '../desk.ts';
import { sendConsolePage, useDesk } from '../page.tsx';
import { theSession } from '../session/session.tsx';
import { Letter, sendLetter, withLetter } from './letter.tsx';

/** Every mail that goes out by itself, before it goes. */
export function previewPages(app: ConsoleApp, site: Site): void {
  app.get('/console/sessions/:sessionId/mails/preview', page(site, preview));
  app.get('/console/sessions/:sessionId/mails/preview/letter', page(site, letter));
}

const KINDS = previewKind.options.filter((kind) => kind !== 'organiser-message');

const asked = ({ c, site, ask }: Desk) => {
  const { kind = KINDS[0], language } = c.req.query();
  const params = { sessionId: c.req.param('sessionId') };
  return ask(site.operations.previewMail, { params, query: { kind, ...(language !== undefined && { language }) } });
};

async function preview(desk: Desk) {
  const { c, words } = desk;
  const session = await theSession(desk);
  if (!session.ok) return sendProblemPage(c, session.problem);
  const text = await asked(desk);
  if (!text.ok && text.problem.status !== 409) return sendProblemPage(c, text.problem);
  const { sessionId } = session.value;
  const { kind = KINDS[0] ?? '', language } = c.req.query();
  const written = text.ok ? text.value.language : language;
  const src = `/console/sessions/${sessionId}/mails/preview/letter?${new URLSearchParams({ kind, ...(written !== undefined && { language: written }) })}`;
  const children = (
    <>
      <p class="lead">{words.mails.previewLead}</p>
      <Choose session={session.value} kind={kind} language={written ?? 'en'} />
      {text.ok ? <Letter letter={text.value} src={src} /> : <p class="empty">{words.mails.previewUndated}</p>}
    </>
  );
  const of = { session: session.value, part: 'mails' } as const;
  return sendConsolePage(withLetter(desk), { title: words.mails.preview, room: 'series', of, children });
}

/** A form that only looks: nothing changes, so that it is a GET. */
function Choose({ session, kind, language }: { readonly session: SessionAnswer; readonly kind: string; readonly language: string }) {
  const { words, to } = useDesk();
  const form = formOf({ kind, language });
  const kinds = KINDS.map((value) => ({ value, label: words.mails.kinds[value] }));
  const languages = LANGUAGES.map((value) => ({ value, label: OWN_NAME[value] }));
  return (
    <form method="get" action={to(`/console/sessions/${session.sessionId}/mails/preview`)} class="choose">
      <Select form={form} name="kind" label={words.mails.what} options={kinds} required />
      <Select form={form} name="language" label={words.mails.language} options={languages} required />
      <button type="submit" class="second">
        {words.mails.show}
      </button>
    </form>
  );
}

async function letter(desk: Desk) {
  const text = await asked(desk);
  return text.ok ? sendLetter(desk, text.value) : sendProblemPage(desk.c, text.problem);
}
