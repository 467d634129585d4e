import type { AllSentences } from '../sentences.ts';
import { actionPoint } from './refusals/action-point.ts';
import { door } from './refusals/door.ts';
import { fields } from './refusals/fields.ts';
import { files } from './refusals/files.ts';
import { mail } from './refusals/mail.ts';
import { material } from './refusals/material.ts';
import { notes } from './refusals/notes.ts';
import { people } from './refusals/people.ts';
import { registration } from './refusals/registration.ts';
import { session } from './refusals/session.ts';
import { shared } from './refusals/shared.ts';
import { summary } from './refusals/summary.ts';

const features = { ...actionPoint, ...files, ...mail, ...material, ...notes, ...people, ...registration, ...session, ...summary };

/** Why something is refused, and what to do. */
export const refusals: AllSentences = { ...shared, ...fields, ...door, ...features };
