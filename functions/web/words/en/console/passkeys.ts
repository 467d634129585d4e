/** Signing in in two steps, and one's passkeys. */
export const passkeys = {
  title: 'My sign-in',
  about:
    'With a passkey you confirm on your own device that it is you who signs in: by fingerprint, face or PIN. There is nothing to remember, and whoever gets into your mail cannot sign in as you.',
  none: 'You have no passkey yet: the link from the mail alone signs you in.',
  optional: 'From the first passkey on, every sign-in needs the link from the mail and a passkey.',
  spare: 'Add one on a second device as well: then a lost telephone does not lock you out.',
  list: 'Your passkeys',
  name: 'Name',
  added: 'Added',
  used: 'Last used',
  never: 'Not yet',
  change: 'Change',
  add: 'Add a passkey',
  nameHint: 'So that you know it again, such as “Laptop at work”.',
  edit: 'Rename or remove',
  rename: 'Rename',
  remove: 'Remove',
  removeText: 'Whoever is signed in with it is signed out at once.',
  last: 'This is your last passkey, and you need one here: add another one before you remove it.',
  useTitle: 'Confirm that it is you',
  useText: 'You opened the link from the mail. Now use one of your passkeys.',
  use: 'Use a passkey',
  firstTitle: 'Add your first passkey',
  firstText:
    'You sign in in two steps here: with the link from the mail and with a passkey. It takes half a minute, on this device, on a telephone or on a security key.',
  code: 'Code',
  codeHint: 'Only if your passkeys were reset: the code that you were given.',
  lost: 'Lost all your passkeys? Ask another admin to reset them. You get a code, with which you add a new one.',
  noScript: 'Passkeys need JavaScript. Allow it for this site, or sign in with another browser or on your telephone.',
  working: 'Follow what your device says.',
  stopped: 'Nothing was confirmed. Try again.',
  known: 'This device holds a passkey of yours already. Take another device.',
  unable: 'This browser cannot use passkeys here. Take another browser, or your telephone.',
  resetTitle: 'Reset the passkeys of a person',
  resetAbout:
    'For somebody who lost all of theirs. Call them first, so that you know it is really they who ask: whoever has the code and their mail can sign in as them.',
  reset: 'Reset',
  resetDone: 'Their passkeys are gone, and they are signed out everywhere.',
  resetCode: 'Read this code out to them on the telephone; do not send it by mail. It is good for 24 hours and is shown only now.',
  resetNext: 'They sign in by mail as always, write the code and add a new passkey.',
};

export const passkeysDone = {
  passkeyAdded: () => 'The passkey is added.',
  passkeyRenamed: () => 'The passkey is renamed.',
  passkeyRemoved: () => 'The passkey is removed.',
};
