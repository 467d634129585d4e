import { sitePaths } from '../../../kernel/links.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { languageOf } from '../../language.ts';
import type { FormState } from '../../pages/forms.tsx';
import { consoleWordsIn } from '../../words/console.ts';
import type { Desk } from '../desk.ts';

/** As much of an action point as stands in the title of a session. */
const TITLE = 120;

/** What a session about an action point begins with, in the language of the session that it comes from; nothing where the address names none. */
export async function followUpOf({ ask, site, c, reader }: Desk): Promise<FormState['values']> {
  const actionPointId = c.req.query('point');
  if (actionPointId === undefined) return {};
  const found = await ask(site.operations.getActionPoint, { params: { actionPointId } });
  if (!found.ok) return {};
  const { text, sessionId } = found.value;
  const origin = await ask(site.operations.getSession, { params: { sessionId } });
  const language = languageOf(origin.ok ? origin.value.languages[0] : undefined) ?? reader.language;
  const { points } = await consoleWordsIn(language);
  const from = origin.ok ? inLanguage(origin.value.title, language).text : '';
  return {
    point: [actionPointId],
    [`title-${language}`]: [points.followUpTitle(text.length > TITLE ? `${text.slice(0, TITLE)}…` : text)],
    [`description-${language}`]: [points.followUpText(from, text)],
  };
}

/** Notes with the action point which session came of it; its organisers read it there. */
export async function noteFollowUp({ ask, site, words }: Desk, actionPointId: string | undefined, sessionId: string): Promise<void> {
  if (actionPointId === undefined) return;
  const note = words.points.followUpNote(sitePaths(site.site).session(sessionId));
  await ask(site.operations.updateActionPoint, { params: { actionPointId }, body: { note } });
}
