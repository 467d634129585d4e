import * as z from 'zod';
import { actionPointId, personId, proposalId } from '../../../events/values.ts';
import { actionPoint } from '../../action-point/domain/action-point.ts';
import { defineItem } from './item.ts';

/** An action point. In the due-time index while somebody is to be reminded, in the list index under its series. */
export const actionPointItem = defineItem({ type: 'action-point', v: 1, schema: actionPoint });

/** Finds the action points of an owner by the person behind the address: in the list index under the person. */
export const actionPointOwnerItem = defineItem({ type: 'action-point-owner', v: 1, schema: z.object({ actionPointId, personId }) });

/** Which action point was recorded of a line of notes: the line is taken by it. */
export const actionPointProposalItem = defineItem({ type: 'action-point-proposal', v: 1, schema: z.object({ proposal: proposalId, actionPointId }) });
