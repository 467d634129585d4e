import { CLIMATE_DESK, CO_ORGANISERS_OF_3, EVALUATION_SERVICE, FIELD_OFFICE, TOOLKIT_TEAM } from './cast.ts';
import { conclude, handOver, hold, record, rewrite, sendNotes, writeNotes } from './organisers.ts';
import { answerActionPoint, join, unsubscribe, withdraw } from './registrants.ts';
import type { Scene } from './scene.ts';

const climate = {
  local: 'Bring local knowledge into global discussions',
  effect: 'Say how the effect of climate-smart programming is measured',
} as const;
const toolkit = {
  complete: 'Complete the Mixed Movement Toolkit',
  practices: 'Send promising practices for the toolkit',
  gaps: 'Describe where the law contradicts itself along the routes',
  lead: 'Propose a clear humanitarian lead for mixed movements',
} as const;
const interAction = { organisation: 'InterAction', emails: [CO_ORGANISERS_OF_3[1]] };

/** From the eve of the first session to the notes of the second. */
export const sessions: readonly Scene[] = [
  {
    at: '2024-02-20T14:00:00.000Z',
    title: 'Session 1 is tomorrow: reminders went out with the link; one wants no more of them',
    play: (stage) => unsubscribe(stage, stage.cast.unsubscriber, 'session-reminder-day'),
  },
  {
    at: '2024-02-21T08:00:00.000Z',
    title: 'One withdraws on the day; the next in line is confirmed at once',
    play: (stage) => withdraw(stage, stage.cast.withdrawingLate),
  },
  {
    at: '2024-02-21T13:05:00.000Z',
    title: 'Session 1 takes place; who still waited is told how to ask for the notes',
    play: async (stage) => {
      const { forgetful, unsubscriber, withdrawingLate } = stage.cast;
      const opened = [await join(stage, forgetful), await join(stage, unsubscriber), await join(stage, withdrawingLate)].join();
      if (opened !== '302,302,410') throw new Error(`Joining was answered ${opened} instead of 302,302,410`);
    },
  },
  { at: '2024-02-21T14:25:00.000Z', title: 'Session 1 was held: attendance is recorded', play: (stage) => hold(stage, 1, { absent: 6 }) },
  { at: '2024-02-22T14:20:00.000Z', title: 'Session 2 was held', play: (stage) => hold(stage, 2, { absent: 2 }) },
  {
    at: '2024-02-23T10:00:00.000Z',
    title: 'Session 1: notes written, approved and sent; two action points with owners',
    play: async (stage) => {
      await writeNotes(stage, 1);
      await sendNotes(stage, 1);
      await record(stage, 1, [
        { text: climate.local, owner: { organisation: 'UNHCR', emails: [CLIMATE_DESK] } },
        { text: climate.effect, owner: { organisation: 'UNHCR field support', emails: [FIELD_OFFICE] } },
      ]);
    },
  },
  {
    at: '2024-02-26T10:00:00.000Z',
    title: 'Session 2: a co-organiser writes the notes, the organiser sends them; the briefing has an owner and a date',
    play: async (stage) => {
      await writeNotes(stage, 2, EVALUATION_SERVICE);
      await sendNotes(stage, 2);
      const briefings = stage.example.sessions[1]?.actionPoints ?? [];
      const owner = { organisation: 'UNHCR Evaluation Service', emails: [EVALUATION_SERVICE] };
      await record(
        stage,
        2,
        briefings.map(({ text }) => ({ text, owner, dueOn: '2024-03-21' })),
      );
    },
  },
  {
    at: '2024-02-26T16:00:00.000Z',
    title: 'Session 3 is tomorrow: its link comes late, so that everybody gets a mail about it',
    play: (stage) => rewrite(stage, 3, { joinUrl: stage.example.sessions[2]?.session.joinUrl }),
  },
];

/** What was agreed, and what came of it. */
export const followUp: readonly Scene[] = [
  {
    at: '2024-02-27T09:00:00.000Z',
    title: 'An owner says: this is not ours',
    play: (stage) =>
      answerActionPoint(stage, { email: FIELD_OFFICE, kind: 'action-points-recorded' }, { notMine: true, note: 'Please ask the climate team.' }),
  },
  {
    at: '2024-02-28T09:00:00.000Z',
    title: 'The organiser names another owner, with a date',
    play: (stage) => handOver(stage, climate.effect, { owner: { organisation: 'UNHCR', emails: [CLIMATE_DESK] }, dueOn: '2024-03-15' }),
  },
  {
    at: '2024-03-02T10:00:00.000Z',
    title: 'Session 3 is marked as held, late and after two reminders',
    play: (stage) => hold(stage, 3, { absent: 3 }),
  },
  {
    at: '2024-03-04T10:00:00.000Z',
    title: 'Session 3: notes sent; the toolkit and what it needs are written down',
    play: async (stage) => {
      await writeNotes(stage, 3);
      await sendNotes(stage, 3);
      await record(stage, 3, [
        { text: toolkit.complete, owner: { organisation: 'UNHCR-IOM Toolkit', emails: TOOLKIT_TEAM }, dueOn: '2024-09-30' },
        { text: toolkit.practices, owner: interAction, dueOn: '2024-03-08' },
        { text: toolkit.gaps, owner: interAction, dueOn: '2024-03-08' },
        { text: toolkit.lead },
      ]);
    },
  },
  {
    at: '2024-03-06T09:00:00.000Z',
    title: 'The toolkit is being written',
    play: (stage) =>
      answerActionPoint(
        stage,
        { email: TOOLKIT_TEAM[0], kind: 'action-points-recorded' },
        { status: 'in-progress', note: 'A first draft is there.' },
      ),
  },
  {
    at: '2024-03-14T12:00:00.000Z',
    title: 'Reminded the day before, the climate team completes its action point; the evaluators are at work',
    play: async (stage) => {
      await answerActionPoint(
        stage,
        { email: CLIMATE_DESK, kind: 'action-points-digest', text: climate.effect },
        { status: 'completed', note: 'Published.' },
      );
      await answerActionPoint(
        stage,
        { email: EVALUATION_SERVICE, kind: 'action-points-digest' },
        { status: 'in-progress', note: 'The date is being agreed.' },
      );
    },
  },
  {
    at: '2024-03-18T09:00:00.000Z',
    title: 'InterAction does one of two overdue action points',
    play: (stage) =>
      answerActionPoint(
        stage,
        { email: CO_ORGANISERS_OF_3[1], kind: 'action-points-digest', text: toolkit.gaps },
        { status: 'completed', note: 'Sent to the team.' },
      ),
  },
  {
    at: '2024-03-20T12:00:00.000Z',
    title: 'The briefing is announced; the organiser concludes the three sessions',
    play: async (stage) => {
      await answerActionPoint(
        stage,
        { email: EVALUATION_SERVICE, kind: 'action-points-digest' },
        { status: 'completed', note: 'It takes place on 21 March.' },
      );
      for (const number of [1, 2, 3] as const) await conclude(stage, number);
    },
  },
  { at: '2024-03-26T16:00:00.000Z', title: 'Four weeks after the last session' },
];
