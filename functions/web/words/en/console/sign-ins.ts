/** Where one is signed in, and forms that came when one was not any more. */
export const signIns = {
  title: 'Where I am signed in',
  about:
    'Each line is a browser or a program that is signed in as you. Neither places nor devices are kept: know them by their times, and end what you do not know.',
  idle: 'A sign-in ends after two hours without use, and after twelve hours in any case.',
  list: 'Your sign-ins',
  began: 'Signed in',
  used: 'Last used',
  proof: 'Proven by',
  what: 'End',
  byLink: 'link in a mail',
  byPasskey: 'link and passkey',
  half: 'link only: the passkey is missing',
  here: 'this one',
  end: 'End',
  others: 'End all others',
  alone: 'You are signed in nowhere else.',
  look: 'Could somebody else be signed in as you? See where you are signed in, and end the others.',
  proveText:
    'You signed in more than 15 minutes ago. Before you change how you sign in or where you are signed in, confirm once more that it is you.',
  proveMail: 'Have a link sent to you and open it in this browser. Then come back to this page.',
  outTitle: 'Sign a person out everywhere',
  outAbout: 'For a lost or stolen device. Roles and passkeys stay as they are.',
  out: 'Sign out everywhere',
  held: {
    title: 'You are not signed in any more',
    text: 'Nothing is lost: what you wrote is in this page, and only here. Leave it open.',
    signIn: 'Sign in in another tab',
    after: 'Then come back to this page and send it.',
    send: 'Send it now',
    againTitle: 'Please send it once more',
    again: 'This form was opened under an earlier sign-in. Check what you wrote, and send it once more.',
    yours: 'What you wrote',
  },
};

export const signInsDone = {
  signInEnded: () => 'The sign-in is ended.',
  signedOut: () => 'They are signed out everywhere.',
  signInsEnded: () => 'All other sign-ins are ended.',
};
