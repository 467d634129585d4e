import type { AllSentences } from '../sentences.ts';
import { actionPoint } from './refusals/action-point.ts';
import { door } from './refusals/door.ts';
import { fields } from './refusals/fields.ts';
import { registration } from './refusals/registration.ts';
import { session } from './refusals/session.ts';
import { shared } from './refusals/shared.ts';

/** Why something is refused, and what to do. */
export const refusals: AllSentences = { ...shared, ...fields, ...door, ...registration, ...session, ...actionPoint, told: ({ message }) => message };
