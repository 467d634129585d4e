import type { Browser } from 'playwright-core';
import { CLIMATE_DESK, ORGANISER } from '../demo/cast.ts';
import { writeNotes } from '../demo/organisers.ts';
import { change, post, type Stage } from '../demo/stage.ts';
import { type Shot, signIn, take } from './album.ts';

/** A place in the play where one stops and looks: what an organiser does there, and what is pictured. */
type Stop = {
  readonly at: string;
  readonly act?: (stage: Stage) => Promise<void>;
  readonly shots: (stage: Stage) => Promise<readonly Shot[]> | readonly Shot[];
};

const both = ['desk', 'telephone'] as const;
const desk = ['desk'] as const;
const telephone = ['telephone'] as const;
const sessionOf = (stage: Stage, number: 1 | 2 | 3) => `/console/sessions/${stage.session(number)}`;

const summaryOf = (stage: Stage) => `/sessions/${stage.session(1)}/summary`;

/** Publishes what is known of the first session. */
export async function summarise(stage: Stage): Promise<void> {
  const api = await stage.as(ORGANISER);
  await change(api, 'PUT', summaryOf(stage), stage.example.sessions[0]?.summary);
  await post(api, `${summaryOf(stage)}/publish`, {});
}

/** Registration is open; some wait for a decision. */
const registering: Stop = {
  at: '2024-02-06T10:00:00.000Z',
  shots: async (stage) => {
    const { mailTo, tokenIn, cast, session } = stage;
    const somebody = cast.climateCrowd[0]?.email ?? '';
    const mine = await tokenIn(mailTo(somebody, 'registration-confirmed'), 'my/registrations');
    return [
      { name: 'session', path: `/sessions/${session(3)}`, looks: telephone },
      { name: 'session', path: `/sessions/${session(3)}`, looks: telephone, language: 'ar' },
      { name: 'register', path: `/sessions/${session(3)}/register`, looks: telephone },
      { name: 'my-registration', path: `/my/registrations/${mine}`, looks: telephone },
      { name: 'today', path: '/console', looks: both },
      { name: 'today', path: '/console', looks: desk, language: 'ar' },
      { name: 'console-series', path: `/console/series/${stage.seriesId}`, looks: desk },
      { name: 'overview', path: sessionOf(stage, 1), looks: both },
      { name: 'review', path: `${sessionOf(stage, 2)}/registrations?status=submitted`, looks: both },
      { name: 'review', path: `${sessionOf(stage, 2)}/registrations?status=submitted`, looks: telephone, language: 'ar' },
      { name: 'message', path: `${sessionOf(stage, 1)}/messages`, looks: desk },
      { name: 'add', path: `${sessionOf(stage, 3)}/registrations/add`, looks: desk },
      { name: 'pictures', path: `${sessionOf(stage, 1)}/pictures`, looks: desk },
      { name: 'session-new', path: `/console/series/${stage.seriesId}/sessions/new`, looks: desk },
    ];
  },
};

const onTheDay: Stop = {
  at: '2024-02-21T13:05:00.000Z',
  shots: (stage) => [{ name: 'day', path: `${sessionOf(stage, 1)}/day`, looks: desk }],
};

/** The notes of the second session are written; those of the first went out. */
const writing: Stop = {
  at: '2024-02-23T10:00:00.000Z',
  act: async (stage) => {
    await writeNotes(stage, 2);
    await change(await stage.as(ORGANISER), 'PUT', summaryOf(stage), stage.example.sessions[0]?.summary);
  },
  shots: (stage) => [
    { name: 'attendance', path: `${sessionOf(stage, 2)}/attendance`, looks: desk },
    { name: 'notes-editor', path: `${sessionOf(stage, 2)}/notes/edit?language=en`, looks: desk },
    { name: 'notes-progress', path: `${sessionOf(stage, 1)}/notes`, looks: desk },
    { name: 'summary', path: `${sessionOf(stage, 1)}/summary`, looks: desk },
    { name: 'mails', path: `${sessionOf(stage, 1)}/mails`, looks: desk },
  ],
};

/** The last look before they go. */
const sending: Stop = {
  at: writing.at,
  act: async (stage) => {
    await post(await stage.as(ORGANISER), `/sessions/${stage.session(2)}/notes/approve`);
    await post(await stage.as(ORGANISER), `${summaryOf(stage)}/publish`, {});
    await stage.cloud.settle();
  },
  shots: async (stage) => {
    const notes = await stage.tokenIn(stage.mailTo(stage.cast.climateCrowd[9]?.email ?? '', 'notes-available'), 'my/notes');
    return [
      { name: 'sending', path: `${sessionOf(stage, 2)}/notes/send?audience=registered`, looks: desk },
      { name: 'my-notes', path: `/my/notes/${notes}`, looks: telephone },
    ];
  },
};

/** What was agreed is being done. */
const followingUp: Stop = {
  at: '2024-03-14T12:00:00.000Z',
  shots: async (stage) => {
    const mine = await stage.tokenIn(stage.mailTo(CLIMATE_DESK, 'action-points-recorded'), 'my/action-points');
    return [
      { name: 'board', path: '/console/action-points', looks: desk },
      { name: 'my-action-point', path: `/my/action-points/${mine}`, looks: telephone },
      { name: 'people', path: `/console/series/${stage.seriesId}/people`, looks: desk },
    ];
  },
};

/** In the order of the play. The last one ends it. */
const stops: readonly Stop[] = [registering, onTheDay, writing, sending, followingUp];

/** Looks around at each stop, and says when the last one is behind. */
export function tour(browser: Browser) {
  return async (stage: Stage, at: string): Promise<'go on' | 'enough'> => {
    const here = stops.filter((one) => one.at === at);
    if (here.length === 0) return 'go on';
    const organiser = await signIn(browser, stage);
    for (const stop of here) {
      await stop.act?.(stage);
      await take(organiser, await stop.shots(stage));
    }
    return at === lastInstant ? 'enough' : 'go on';
  };
}

/** When one can register. */
export const firstInstant = registering.at;

/** When the play has everything in it that is looked at. */
export const lastInstant = followingUp.at;
