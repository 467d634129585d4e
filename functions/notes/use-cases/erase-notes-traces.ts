import type { Erase } from '../../kernel/erasure.ts';
import type { NotesOfPerson } from '../ports.ts';

/** Forgets who asked for notes, with what they were granted, and what they said of drafts as reviewers. */
export function eraseNotesTraces({ notesOfPerson }: { readonly notesOfPerson: NotesOfPerson }): Erase {
  return async ({ personId, before }) => {
    const requests = (await notesOfPerson.requests(personId)).filter(({ requestedAt }) => requestedAt <= before);
    const comments = (await notesOfPerson.comments(personId)).filter(({ at }) => at <= before);
    for (const request of requests) await notesOfPerson.removeRequest(request);
    for (const comment of comments) await notesOfPerson.removeComment(comment);
    return 0;
  };
}
