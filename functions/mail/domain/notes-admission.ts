import type { Reason } from './delivery.ts';
import type { Job } from './job.ts';

/** How far notes have come, for mails about them. */
export type NotesEdition = {
  /** Up to this version nothing is sent any more. */
  readonly pulledBackVersion?: number | undefined;
  /** The review that is under way or was the last. */
  readonly reviewRound?: number | undefined;
};

/** How a request for notes stands, for mails to whoever asked. */
export type RequestStanding = {
  readonly status: string;
  /** Whether its link opens the notes. */
  readonly granted: boolean;
};

type NotesSituation = {
  /** The state of the notes; absent when there are none. */
  readonly notes?: string | undefined;
  readonly edition?: NotesEdition | undefined;
  readonly notesRequest?: RequestStanding | undefined;
};

/** The state in which a request must be for its mail to be true. */
const REQUESTS = {
  'notes-request-received': 'waiting',
  'notes-request-approved': 'approved',
  'notes-request-declined': 'declined',
} as const;

/** Why a mail about notes must not go out, or undefined: pulled back, the review is over, the request stands otherwise. */
export function againstNotesMail(job: Job, situation: NotesSituation): Reason | undefined {
  switch (job.kind) {
    case 'notes-request-received':
    case 'notes-request-approved':
    case 'notes-request-declined':
      return situation.notesRequest?.status === REQUESTS[job.kind] ? undefined : 'status-changed';
    case 'notes-review':
      return isUnderReview(job, situation) ? undefined : 'outdated';
    case 'requested-notes':
      if (!situation.notesRequest?.granted) return 'status-changed';
      return isPulledBack(job, situation) ? 'pulled-back' : undefined;
    case 'notes-available':
      return isPulledBack(job, situation) ? 'pulled-back' : undefined;
    default:
      return undefined;
  }
}

function isUnderReview({ revision }: Job, { notes, edition }: NotesSituation): boolean {
  return notes === 'in-review' && revision === String(edition?.reviewRound);
}

/** The revision of a mail that brings notes is their version. */
function isPulledBack({ revision }: Job, { notes, edition }: NotesSituation): boolean {
  return notes === 'pulled-back' || Number(revision) <= (edition?.pulledBackVersion ?? 0);
}
