import type { ActionPointFacts, FactsOf, MailFacts } from '../domain/facts.ts';
import type { MailKind } from '../domain/kinds.ts';
import { MOST_POINTS, mostUrgentFirst, SECTIONS } from '../domain/urgency.ts';
import { type Block, type Inline, paragraphs } from './blocks.ts';
import { type Content, contactLine, footer, senderOf, subjectOf } from './letter-content.ts';
import { pointEntry } from './point-entry.ts';
import type { Texts } from './texts/en.ts';

type Write<K extends MailKind> = (facts: FactsOf<K>, t: Texts) => Content;

type OwnerMail = FactsOf<'action-points-recorded' | 'action-points-digest' | 'action-point-completed'>;
type Told = { readonly subject: string; readonly about?: string; readonly title: string; readonly preheader: string; readonly why: Inline };

/** The frame of mails about action points; neutral as soon as one of them comes from a discreet session. */
function pointMail(facts: OwnerMail & MailFacts, t: Texts, points: readonly ActionPointFacts[], told: Told, blocks: readonly Block[]): Content {
  const discreet = points.some((point) => point.discreet);
  const contactEmail = discreet ? undefined : facts.contactEmail;
  return {
    fromName: discreet ? t.session.neutral.sender : senderOf(facts.organisers),
    replyTo: contactEmail,
    subject: subjectOf(t, told.subject, discreet ? undefined : told.about),
    preheader: told.preheader,
    title: told.title,
    blocks: [...paragraphs(t.actionPoint.greeting(facts.to.name)), ...blocks],
    footer: footer(t, facts, told.why, contactLine(t, contactEmail)),
  };
}

const rest = (t: Texts, n: number) => paragraphs(n > MOST_POINTS ? t.actionPoint.more(n - MOST_POINTS) : undefined);

export const recorded: Write<'action-points-recorded'> = (facts, t) => {
  const { actionPoints } = facts;
  const words = t.actionPoint.recorded;
  const n = actionPoints.length;
  const entries = actionPoints.slice(0, MOST_POINTS).map((point) => pointEntry(t, point, { forOwner: true, link: t.actionPoint.answer }));
  const blocks: Block[] = [...paragraphs(words.lead(n)), { type: 'entries', entries }, ...rest(t, n), ...paragraphs(words.how)];
  const told = { subject: words.subject(n), title: words.title(n), preheader: words.preheader, why: t.access.why.owner };
  return pointMail(facts, t, actionPoints, told, blocks);
};

export const pointsDigest: Write<'action-points-digest'> = (facts, t) => {
  const { actionPoints } = facts;
  const words = t.actionPoint.digest;
  const ordered = mostUrgentFirst(actionPoints).slice(0, MOST_POINTS);
  const sections = SECTIONS.flatMap((section): Block[] => {
    const entries = ordered
      .filter(({ reminder }) => reminder === section)
      .map((point) => pointEntry(t, point, { forOwner: true, late: point.offsetDays, link: t.actionPoint.answer }));
    return entries.length === 0
      ? []
      : [
          { type: 'heading', text: [words.sections[section]] },
          { type: 'entries', entries },
        ];
  });
  const late = actionPoints.filter(({ reminder }) => reminder === 'overdue').length;
  const told = {
    subject: words.subject(actionPoints.length),
    title: words.title,
    preheader: words.preheader(late, actionPoints.length),
    why: t.access.why.owner,
  };
  return pointMail(facts, t, actionPoints, told, [...paragraphs(words.lead), ...sections, ...rest(t, actionPoints.length)]);
};

export const completed: Write<'action-point-completed'> = (facts, t) => {
  const { actionPoint, audience } = facts;
  const words = t.actionPoint.completed;
  const blocks: Block[] = [
    ...paragraphs(words[audience]),
    { type: 'entries', entries: [pointEntry(t, actionPoint, { forOwner: audience === 'owner', link: undefined })] },
    { type: 'button', link: { label: words.button, url: actionPoint.url } },
  ];
  const { subject, title, preheader } = words;
  return pointMail(facts, t, [actionPoint], { subject, about: actionPoint.text, title, preheader, why: t.access.why[audience] }, blocks);
};
