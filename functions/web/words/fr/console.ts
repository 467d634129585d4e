import type { ConsoleWords } from '../shape.ts';
import { frame } from './console/frame.ts';
import { notes, notesDone } from './console/notes.ts';
import { registrations, registrationsDone } from './console/registrations.ts';
import { series } from './console/series.ts';
import { session, sessionDone } from './console/session.ts';
import { today } from './console/today.ts';

export const console: ConsoleWords = {
  frame,
  series,
  session,
  today,
  registrations,
  notes,
  done: {
    ...registrationsDone,
    ...sessionDone,
    ...notesDone,
  },
};
