import * as z from 'zod';
import { registrationId, sessionId } from '../../../events/values.ts';
import { ledger } from '../../registration/domain/plan.ts';
import { intake, message, registration, sameAddress } from '../../registration/domain/registration.ts';
import { defineItem } from './item.ts';

export const registrationItem = defineItem({ type: 'registration', v: 1, schema: registration });
export const intakeItem = defineItem({ type: 'intake', v: 1, schema: intake });
export const seatsItem = defineItem({ type: 'seats', v: 1, schema: ledger });
export const messageItem = defineItem({ type: 'message', v: 1, schema: message });

/** Where the thing with a registration's id lies: a registration, or a question that may become one. */
export const pointerItem = defineItem({ type: 'registration-pointer', v: 1, schema: z.object({ sessionId, sk: z.string() }) });

/** One person of a session leads to the registration that counts. */
export const registrantItem = defineItem({ type: 'registrant', v: 1, schema: z.object({ registrationId }) });

/** Stands in the place of a registrant until the mailbox has answered. */
export const sameAddressItem = defineItem({ type: 'same-address', v: 1, schema: sameAddress });

/** One place in the queue. */
export const waitingItem = defineItem({ type: 'waiting', v: 1, schema: z.object({ registrationId }) });
