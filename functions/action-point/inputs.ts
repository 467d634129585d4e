import * as z from 'zod';
import { actionPointStatus, localDate, materialId, proposalId, sessionId } from '../../events/values.ts';
import { canonicalAddress, emailAddress } from '../kernel/address.ts';
import { because } from '../kernel/issues.ts';
import { line, name, paragraphs } from '../kernel/text.ts';
import { priority, visibility } from './domain/action-point.ts';

const date = localDate.refine((day) => !day.startsWith('0000'), because('not-a-date'));
const text = paragraphs(2_000);
const note = paragraphs(2_000);
const result = z
  .string()
  .refine((id) => materialId.safeParse(id).success, because('wrong-format'))
  .pipe(materialId);
const supporting = z.array(line(200)).max(20);

const ownerInput = z.strictObject({
  name: name(120).optional(),
  organisation: name(200),
  emails: z
    .array(emailAddress)
    .min(1)
    .max(10)
    .refine((all) => new Set(all.map(canonicalAddress)).size === all.length, because('named-twice')),
});

export const recordActionPointInput = z.strictObject({
  text,
  owner: ownerInput.optional(),
  supporting: supporting.optional(),
  priority,
  dueOn: date.optional(),
  status: z.enum(['proposed', 'open']).optional(),
  visibility,
  /** The line of the notes that this is, as it was proposed: recorded at most once. */
  proposal: z
    .string()
    .refine((id) => proposalId.safeParse(id).success, because('wrong-format'))
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
  .refine((patch) => Object.keys(patch).length > 0, because('nothing-to-change'));
export type UpdateActionPoint = z.infer<typeof updateActionPointInput>;

export const answerActionPointInput = z.strictObject({
  status: z.enum(['in-progress', 'completed']).optional(),
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
