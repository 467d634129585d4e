import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { failuresIn, type Log } from '../../infra/local/log.ts';
import { ORGANISER } from './cast.ts';
import type { Figures } from './compare.ts';
import { outcomeOf } from './outcome.ts';
import type { Progress } from './progress.ts';
import { BEGINNING, scenes } from './scenario.ts';
import type { Scene } from './scene.ts';
import { openStage, type Stage } from './stage.ts';

export type PlayOptions = {
  readonly seed: number;
  readonly progress: Progress;
  /** Looks around after each scene; the play ends when it says so. */
  readonly look?: (stage: Stage, at: string) => Promise<'go on' | 'enough'>;
};

/** The installation as the play left it: it runs until it is stopped. */
export type Played = {
  readonly cloud: LocalCloud;
  readonly outcome: Figures;
  /** What the machine told a person, such as that a message comes again. */
  readonly notes: readonly string[];
  /** What functions said that they failed at. */
  readonly failures: readonly string[];
};

/**
 * Plays the whole scenario on one machine, in memory, with a clock that stands until it is moved.
 *
 * @throws LocalProblem when the machine lacks something; any other error when the product refused what the scenario does
 */
export async function play({ seed, progress, look }: PlayOptions): Promise<Played> {
  const notes: string[] = [];
  const logged: string[] = [];
  const log: Log = { note: (message) => void notes.push(message), functionOutput: (_, text) => void logged.push(text) };
  progress.begin('Starting the database, the queues and the functions', 0);
  const cloud = await startLocalCloud({
    parameters: { sender: 'consultations@example.org', admins: ORGANISER },
    clock: { start: BEGINNING, stands: true },
    log,
  });
  try {
    const stage = await announce(cloud, seed, progress);
    for (const [n, scene] of scenes.entries()) {
      await playScene(stage, scene, { progress, done: (n + 1) / (scenes.length + 1) });
      if ((await look?.(stage, scene.at)) === 'enough') break;
    }
    return { cloud, outcome: await outcomeOf(stage), notes, failures: failuresIn(logged.join('')) };
  } catch (error) {
    // What the functions reported is the reason, as a rule.
    for (const note of [...notes, ...failuresIn(logged.join(''))]) progress.end(note);
    await cloud.stop();
    throw error;
  }
}

async function announce(cloud: LocalCloud, seed: number, progress: Progress): Promise<Stage> {
  const title = 'The series is announced with its three sessions, and registration opens';
  progress.begin(title, 0);
  const stage = await openStage(cloud, seed);
  progress.end(told(cloud, title, 0));
  return stage;
}

async function playScene(
  { cloud, ...stage }: Stage,
  { at, title, play: act }: Scene,
  { progress, done }: { readonly progress: Progress; readonly done: number },
): Promise<void> {
  const before = cloud.mails().length;
  progress.begin(title, done);
  await cloud.moveTo(at);
  await act?.({ cloud, ...stage });
  await cloud.settle();
  progress.end(told(cloud, title, before));
}

const when = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Zurich', day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' });

/** When it was by the clocks of the series, what happened, and how many mails went out since the scene before. */
function told(cloud: LocalCloud, title: string, before: number): string {
  const mails = cloud.mails().length - before;
  return `${when.format(new Date(cloud.now())).replace(',', '')}  ${String(mails).padStart(4)} ${mails === 1 ? 'mail ' : 'mails'}  ${title}`;
}
