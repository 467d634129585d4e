import type { SharedReasons } from '../../../../kernel/reasons.ts';
import type { Sentences } from '../../sentences.ts';

export const shared: Sentences<SharedReasons> = {
  'unknown-session': 'There is no such session, or it is not open to everyone. Check that the address is complete.',
  'unknown-series': 'There is no such series, or it is not published. Check that the address is complete.',
  'session-cancelled': 'This session was cancelled.',
  'session-not-begun': 'The session has not taken place yet.',
  'series-not-published': 'Publish the series first: nobody outside can see its sessions yet.',
  'link-incomplete': 'This link is not complete. Open it from the mail once more, or copy all of it.',
  'link-void': 'This link does not work any more. Ask for your links by mail, or write to the contact of the session.',
  'session-deleted': 'The session this belongs to does not exist any more.',
  'link-outdated': 'This link is not valid any more, or was not copied whole. Please use the link in the latest mail about it.',
  'names-people':
    'The session is under the Chatham House Rule and the text seems to name people who registered. Take the names out. Where a word is no name, list it in confirmedNames and send again.',
  'names-a-person': ({ line, found }) => `Line ${line}: "${found}" looks like a registered person`,
  'names-a-body': ({ line, found }) => `Line ${line}: "${found}" looks like the organisation of a registered person`,
};
