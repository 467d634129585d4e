import type { NotesReasons } from '../../../../notes/domain/reasons.ts';
import { pluralOf } from '../../plural.ts';
import type { Sentences } from '../../sentences.ts';

const plural = pluralOf('en');

export const notes: Sentences<NotesReasons> = {
  'unknown-notes': 'There are no notes of this session yet. Write them first.',
  'notes-not-sent': 'The notes of this session have not been sent yet. You will get a mail when they are.',
  'notes-later': 'The session has not taken place yet. You can ask for its notes afterwards.',
  'unknown-distribution': 'There is no such distribution.',
  'distribution-begun': 'It has begun and cannot be called off. To take the notes from everybody, pull them back.',
  'review-ended': 'This link is not valid any more: the review has ended, or the link was not copied whole.',
  'unknown-notes-request': 'There is no such request.',
  'request-just-in': 'This request has just come in. Try again in a moment.',
  'notes-pulled-back': 'These notes were pulled back. Correct the text first, then approve it.',
  'nothing-to-correct': 'The notes have not been sent yet, so there is nothing to correct. Send them.',
  'nothing-new': 'Readers have this text already. Write the correction and approve it first.',
  'approve-correction-first': 'Approve the corrected notes first: what readers get should be final.',
  'nothing-to-pull-back': 'The notes have been sent to nobody, so there is nothing to pull back.',
  'approved-already': 'The notes are approved. Change the text to have it reviewed again.',
  'nobody-to-review': 'There is nobody to review the notes: admit co-organisers to the session, or add its speakers as registrants.',
  'notes-draft': 'The notes are a draft. Approve them first: what is sent should be final.',
  'notes-in-review': 'The notes are being reviewed. Approve them first.',
  'notes-text-too-long': 'The notes may have at most 200 KB: shorten them, or add a part as a document',
  'comments-full': ({ most }) =>
    plural(most, {
      one: 'You have written # comment. Please write to the organisers.',
      other: 'You have written # comments. Please write to the organisers.',
    }),
  'notes-too-long': ({ most, kilobytes }) =>
    `The notes in all languages together may have ${most} KB; with this text they have ${kilobytes} KB: shorten them, or add a part as a document`,
  'notes-overtaken': ({ version }) =>
    `Somebody changed the notes since you opened them: they are at version ${version}. Open them again and add what is missing.`,
  'notes-not-in-language': ({ languages: tags }, { languages }) => `The notes are not there in this language. They are in ${languages(tags)}`,
};
