import type { MailReasons } from '../../../../mail/domain/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const mail: Sentences<MailReasons> = {
  'unknown-mail': 'There is no such mail, or it was not sent yet.',
  'sign-in-mail-hidden': 'A sign-in mail is for its recipient alone and is not shown.',
  'mail-not-stored': 'What this mail told is no longer stored.',
  'not-suppressed': 'This address is not suppressed: mails go to it.',
  'mail-needs-date': 'The session has no date yet: such a mail goes out only once it has one.',
  'links-not-resent': 'Links to sign in and "my links" are not sent again: ask for new ones.',
  'mail-on-its-way': 'This mail is still on its way. Try again when it was sent or has failed.',
  'address-suppressed': 'This address is suppressed, since a mail to it came back or was called unwanted. Lift the suppression first.',
  'unknown-kind-of-mail': 'Must be a kind of mail',
};
