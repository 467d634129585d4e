import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  addRegistrationInput,
  answerOfferInput,
  decideRegistrationInput,
  listRegistrationsQuery,
  messageRegistrantsInput,
  recordAttendanceInput,
  revokeRegistrationInput,
  sameAddressInput,
  submitRegistrationInput,
  substituteInput,
  updateMyRegistrationInput,
} from '../../../functions/registration/inputs.ts';
import { wrongIn } from '../../support/in-words.ts';
import { NOBODY } from './stage.ts';

const least = { name: 'Ana Peña', email: 'ana@example.org', organisation: 'Casa' };

/** Where an input is refused; empty when it is not. */
function refusedAt(schema: z.ZodType, input: unknown): readonly string[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path, code }) => (code === 'unrecognized_keys' ? 'unknown' : path.join('.')));
}

describe('asking to attend', () => {
  it('needs a name, an address and an organisation; nothing is agreed to unless said', () => {
    expect(submitRegistrationInput.parse(least)).toEqual({
      ...least,
      attendeeType: 'participant',
      criteria: [],
      showToParticipants: false,
      nameOrganisationPublicly: false,
      discreet: false,
      contactFirst: false,
    });
    expect(refusedAt(submitRegistrationInput, {}).toSorted()).toEqual(['email', 'name', 'organisation']);
  });

  it('tidies what is harmless', () => {
    const written = {
      ...least,
      name: '  Ana Pen\u0303a\u200E ',
      email: ' Ana@EXAMPLE.org ',
      country: 'co',
      language: 'pt-br',
      category: 'refugee-led',
    };
    expect(submitRegistrationInput.parse(written)).toMatchObject({ name: 'Ana Peña', email: 'Ana@example.org', country: 'CO', language: 'pt-BR' });
  });

  it.each([
    ['a line break in the name', { name: 'Ana\r\nBcc: x@example.org' }, 'name'],
    ['a line separator in the name', { name: 'Ana\u2028Peña' }, 'name'],
    ['HTML in the name', { name: '<b>Ana</b>' }, 'name'],
    ['a bidi override in the name', { name: 'Ana \u202Egro' }, 'name'],
    ['a link in the name', { name: 'Win at https://example.org' }, 'name'],
    ['a bare domain in the name', { name: 'casino.com' }, 'name'],
    ['an empty name', { name: ' \u200B ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'name'],
    ['a link in the organisation', { organisation: 'www.example.org' }, 'organisation'],
    ['two addresses', { email: 'ana@example.org,ben@example.org' }, 'email'],
    ['an address in brackets', { email: 'Ana <ana@example.org>' }, 'email'],
    ['a quoted address', { email: '"ana@x"@example.org' }, 'email'],
    ['an address with letters that cannot be sent to', { email: 'peña@example.org' }, 'email'],
    ['a country that does not exist', { country: 'XX' }, 'country'],
    ['a language that is none', { language: 'e_n' }, 'language'],
    ['a category that is none', { category: 'friends' }, 'category'],
    ['an invited kind', { attendeeType: 'speaker' }, 'attendeeType'],
    ['a link of one’s own', { joinUrl: 'https://example.org' }, 'unknown'],
    ['a status', { status: 'confirmed' }, 'unknown'],
    ['a consent that is no yes or no', { showToParticipants: 'yes' }, 'showToParticipants'],
    ['too many criteria', { criteria: Array.from({ length: 21 }, (_, n) => `c${n}`) }, 'criteria'],
    ['a statement over the limit', { statement: 'x'.repeat(2001) }, 'statement'],
    ['needs over the limit', { accessibility: 'x'.repeat(1001) }, 'accessibility'],
  ])('refuses %s', (_, over, path) => {
    expect(refusedAt(submitRegistrationInput, { ...least, ...over })[0]).toBe(path);
  });

  it('says what is wrong with an address that cannot be sent to', () => {
    expect(wrongIn(submitRegistrationInput, { ...least, email: 'peña@example.org' })[0]?.message).toContain('another address');
  });
});

describe('the other inputs', () => {
  it.each<[string, z.ZodType, unknown, string | undefined]>([
    ['by hand: invited kinds', addRegistrationInput, { ...least, attendeeType: 'interpreter', joinUrl: 'https://meet.example.org/b' }, undefined],
    ['by hand: an insecure link', addRegistrationInput, { ...least, joinUrl: 'http://meet.example.org' }, 'joinUrl'],
    ['by hand: a script as link', addRegistrationInput, { ...least, joinUrl: 'javascript:alert(1)' }, 'joinUrl'],
    ['substitute: has the kind of the seat', substituteInput, { ...least, attendeeType: 'observer' }, 'unknown'],
    ['substitute', substituteInput, least, undefined],
    ['details: nothing', updateMyRegistrationInput, {}, ''],
    ['details: an optional field away', updateMyRegistrationInput, { position: null }, undefined],
    ['details: the name away', updateMyRegistrationInput, { name: null }, 'name'],
    ['details: another kind', updateMyRegistrationInput, { attendeeType: 'observer' }, 'unknown'],
    ['decision', decideRegistrationInput, { decision: 'confirm' }, undefined],
    ['decision: no without a reason', decideRegistrationInput, { decision: 'decline' }, 'reason'],
    ['decision: none', decideRegistrationInput, { decision: 'maybe' }, 'decision'],
    ['revocation: no reason', revokeRegistrationInput, {}, undefined],
    ['offer', answerOfferInput, { answer: 'accept' }, undefined],
    ['offer: no answer', answerOfferInput, { answer: 'perhaps' }, 'answer'],
    ['shared mailbox', sameAddressInput, { answer: 'not-me' }, undefined],
    ['shared mailbox: no answer', sameAddressInput, { answer: 'accept' }, 'answer'],
    ['attendance: nobody', recordAttendanceInput, { attended: [] }, undefined],
    ['attendance: twice', recordAttendanceInput, { attended: [NOBODY, NOBODY] }, 'attended'],
    ['attendance: another thing', recordAttendanceInput, { attended: ['ssn_1'] }, 'attended.0'],
    ['list', listRegistrationsQuery, { status: 'confirmed', limit: '20' }, undefined],
    ['list: too much', listRegistrationsQuery, { limit: '101' }, 'limit'],
    ['list: an unknown status', listRegistrationsQuery, { status: 'pending' }, 'status'],
    ['message', messageRegistrantsInput, { statuses: ['confirmed', 'waitlisted'], subject: 'Room', markdown: 'Room 7' }, undefined],
    ['message: to nobody', messageRegistrantsInput, { statuses: [], subject: 'Room', markdown: 'Room 7' }, 'statuses'],
    ['message: to who withdrew', messageRegistrantsInput, { statuses: ['withdrawn'], subject: 'Room', markdown: 'Room 7' }, 'statuses.0'],
    [
      'message: a header in the subject',
      messageRegistrantsInput,
      { statuses: ['confirmed'], subject: 'Room\nBcc: x', markdown: 'Room 7' },
      'subject',
    ],
    ['message: over the limit', messageRegistrantsInput, { statuses: ['confirmed'], subject: 'Room', markdown: 'x'.repeat(5001) }, 'markdown'],
  ])('%s', (_, schema, input, path) => {
    expect(refusedAt(schema, input)[0]).toBe(path);
  });
});
