import { type Inline, type Link, say } from '../../blocks.ts';
import { count, number } from './language.ts';

/** Mails about action points. */
export const actionPoint = {
  greeting: (name: string | undefined): Inline => (name === undefined ? say`Good day,` : say`Dear ${name},`),
  hidden: 'An action point',
  due: (date: string) => `Due: ${date}`,
  noDueDate: 'No due date',
  priority: { high: 'Priority: high', medium: 'Priority: medium', low: 'Priority: low' },
  owner: (organisation: string): Inline => say`Owner: ${organisation}`,
  from: (session: Inline, series: Inline): Inline => say`From: ${session}, ${series}`,
  result: (document: Link): Inline => say`Result: ${document}`,
  late: (days: number) => count(days, { one: '# day late', other: '# days late' }),
  left: (days: number) => count(days, { one: '# day left', other: '# days left' }),
  answer: 'Answer: done, in progress, or not mine',
  more: (n: number): Inline =>
    say`${[`And ${count(n, { one: '# more action point', other: '# more action points' })}, which we tell you of another day.`]}`,
  recorded: {
    subject: (n: number) => count(n, { one: 'An action point for you', other: '# action points for you' }),
    title: (n: number) => count(n, { one: 'An action point for you', other: '# action points for you' }),
    preheader: 'Please say how it stands when you can. You need no account.',
    lead: (n: number): Inline =>
      n === 1
        ? say`A session agreed on an action point, and you or your organisation are to take care of it.`
        : say`A session agreed on action points, and you or your organisation are to take care of them.`,
    how: say`With the link you can say at any time how it stands. You need no account. We remind you before the due date.`,
  },
  digest: {
    subject: (n: number) => `How does it stand? ${count(n, { one: '# action point', other: '# action points' })}`,
    title: 'Your action points',
    preheader: (late: number, n: number) => (late > 0 ? `${number(late)} of ${number(n)} overdue.` : 'Please say how it stands.'),
    lead: say`Please say in one minute how these stand, with the link below each. If it is not yours, you can say that too.`,
    sections: { overdue: 'Overdue', due: 'Due today', 'due-soon': 'Due soon', undated: 'Without a due date' },
  },
  completed: {
    subject: 'Completed',
    title: 'An action point is completed',
    preheader: 'What was agreed is done.',
    owner: say`This action point is marked as completed. Thank you. We send no more reminders of it.`,
    organiser: say`This action point is marked as completed. You can publish a line about it, or open it again if something is missing.`,
    button: 'Open the action point',
  },
};
