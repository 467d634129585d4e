import { inLanguage, type LocalisedText } from '../../kernel/text.ts';
import type { ActionPointFacts } from '../domain/facts.ts';
import { type Entry, type Inline, localised, shorten, value } from './blocks.ts';
import { tellDate } from './dates.ts';
import { cut, sessionName } from './letter-content.ts';
import type { Texts } from './texts/en.ts';

/** An action point is read in full behind its link; a mail shows as much as one takes in at a glance. */
const LONGEST_TEXT = 200;
const LONGEST_NAME = 80;

/**
 * One action point in a mail.
 *
 * @param options `forOwner`: without the owner's own name; `late`: days since the due date, negative before it
 */
export function pointEntry(
  t: Texts,
  point: ActionPointFacts,
  options: { readonly forOwner: boolean; readonly late?: number | undefined; readonly link: string | undefined },
): Entry {
  const words = t.actionPoint;
  const link = options.link === undefined ? undefined : { label: options.link, url: point.url };
  const due = [point.dueOn === undefined ? words.noDueDate : words.due(tellDate(t.dates, point.dueOn)), ...countdown(t, options.late)].join(
    t.marks.comma,
  );
  const facts: Inline[] = [[due], [words.priority[point.priority]]];
  if (point.discreet) return { title: [words.hidden], lines: facts, link };
  const owner: Inline[] =
    options.forOwner || point.ownerOrganisation === undefined ? [] : [words.owner(shorten(point.ownerOrganisation, LONGEST_NAME))];
  const session = sessionName(t, { title: point.sessionTitle, number: point.sessionNumber }, LONGEST_NAME);
  const from = words.from(session, [cut(localised(point.seriesTitle, t.language), LONGEST_NAME)]);
  const result: Inline[] = point.result ? [words.result({ label: titleOf(point.result.title, t.language), url: point.result.url })] : [];
  return { title: [value(shorten(point.text, LONGEST_TEXT))], lines: [...facts, ...owner, from, ...result], link };
}

function titleOf(title: LocalisedText, language: string): string {
  return shorten(inLanguage(title, language).text, LONGEST_NAME);
}

function countdown(t: Texts, late: number | undefined): string[] {
  if (late === undefined || late === 0) return [];
  return [late > 0 ? t.actionPoint.late(late) : t.actionPoint.left(-late)];
}
