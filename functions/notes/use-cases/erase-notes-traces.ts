import type { Erase } from '../../kernel/erasure.ts';
import type { NotesOfPerson } from '../ports.ts';

/** Forgets who asked for notes, with what they were granted, and what they said of drafts as reviewers. */
export function eraseNotesTraces({ notesOfPerson }: { readonly notesOfPerson: NotesOfPerson }): Erase {
  return async ({ personId, before }) => {
    const requests = (await notesOfPerson.requests(personId)).filter(({ requestedAt }) => requestedAt <= before);
    const comments = (await notesOfPerson.comments(personId)).filter(({ at }) => at <= before);
    let left = 0;
    for (const request of requests) if (!(await notesOfPerson.removeRequest(request))) left += 1;
    for (const comment of comments) await notesOfPerson.removeComment(comment);
    return left;
  };
}
