import * as z from 'zod';
import { actionPointStatus, localDate, materialId, proposalId, sessionId } from '../../events/values.ts';
import { canonicalAddress, emailAddress } from '../kernel/address.ts';
import { line, name, paragraphs } from '../kernel/text.ts';
import { priority, visibility } from './domain/action-point.ts';

const date = localDate.refine((day) => !day.startsWith('0000'), 'Must be a date such as 2024-11-20');
const text = paragraphs(2_000);
const note = paragraphs(2_000);
const result = z
  .string()
  .refine((id) => materialId.safeParse(id).success, 'Must be the id of a document, such as mat_01J...')
  .pipe(materialId);
const supporting = z.array(line(200)).max(20, 'Must have at most 20 bodies');

const ownerInput = z.strictObject({
  name: name(120).optional(),
  organisation: name(200),
  emails: z
    .array(emailAddress)
    .min(1, 'Give at least one address, or leave the owner out until one is known')
    .max(10, 'Must have at most 10 addresses')
    .refine((all) => new Set(all.map(canonicalAddress)).size === all.length, 'Names an address twice'),
});

export const recordActionPointInput = z.strictObject({
  text,
  owner: ownerInput.optional(),
  supporting: supporting.optional(),
  priority,
  dueOn: date.optional(),
  status: z.enum(['proposed', 'open'], 'Must be proposed or open: what comes after is said by an update').optional(),
  visibility,
  /** The line of the notes that this is, as it was proposed: recorded at most once. */
  proposal: z
    .string()
    .refine((id) => proposalId.safeParse(id).success, 'Must be the id of a proposal, such as prp_0123...')
    .pipe(proposalId)
    .optional(),
});
export type RecordActionPoint = z.infer<typeof recordActionPointInput>;

/** `null` takes the due date, the owner or the result away. `result`: a material of the series or of one of its sessions. */
export const updateActionPointInput = z
  .strictObject({
    status: actionPointStatus.optional(),
    dueOn: date.nullable().optional(),
    owner: ownerInput.nullable().optional(),
    text: text.optional(),
    visibility: visibility.optional(),
    priority: priority.optional(),
    supporting: supporting.optional(),
    progress: paragraphs(1_000).optional(),
    result: result.nullable().optional(),
    note: note.optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'Say at least one thing that is to change');
export type UpdateActionPoint = z.infer<typeof updateActionPointInput>;

export const answerActionPointInput = z.strictObject({
  status: z.enum(['in-progress', 'completed'], 'Must be in-progress or completed').optional(),
  note,
  notMine: z.boolean().optional(),
});
export type AnswerActionPoint = z.infer<typeof answerActionPointInput>;

export const listActionPointsInput = z.strictObject({
  status: actionPointStatus.optional(),
  sessionId: sessionId.optional(),
  cursor: z.string().max(1_000).optional(),
});
export type ListActionPoints = z.infer<typeof listActionPointsInput>;
