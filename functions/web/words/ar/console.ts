import type { ConsoleWords } from '../shape.ts';
import { frame } from './console/frame.ts';
import { registrations, registrationsDone } from './console/registrations.ts';
import { series } from './console/series.ts';
import { session } from './console/session.ts';

export const console: ConsoleWords = {
  frame,
  series,
  session,
  registrations,
  done: { ...registrationsDone },
};
