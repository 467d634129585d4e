/** What is kept about an address: to look at, to take along, to delete. */
export const data = {
  data: {
    title: 'My data',
    about:
      'Write your mail address. We send a link to it that shows what we keep about that address. There you can take a copy, or have everything deleted.',
    sent: 'A mail with the link is on its way to this address. The link opens for 24 hours.',
    of: 'What we keep about',
    nothing: 'We keep nothing about this address.',
    registrations: 'Registrations',
    questions: 'Requests that wait for an answer by mail',
    notesRequests: 'Requests for notes',
    comments: 'Comments on drafts of notes',
    actionPoints: 'Action points that name this address',
    roles: 'Roles as an organiser',
    passkeys: 'Passkeys',
    signIns: 'Sign-ins',
    refusals: 'Mails that are stopped',
    copyTitle: 'Take a copy',
    copyText: 'A file with all of this, and a list of the mails that we sent. Any program for texts opens it.',
    copy: 'Download the copy',
    eraseTitle: 'Delete everything',
    eraseText:
      'Registrations that are still open are withdrawn, and their seats go to others. All links in your mails stop working, those to notes as well. It is done within 24 hours and cannot be undone.',
    stays:
      'What stays: a code made from your address, from which nobody can read it, so that we do not write to you again; what was agreed and reported in action points, without your name; and texts that the organisers wrote. If your name stands in one, write to them.',
    lastOrganiser: 'Where you are the only organiser of a series, your role stays until there is another.',
    sure: 'Yes, delete everything about this address',
    erase: 'Delete my data',
    notSure: 'Tick the box if everything is really to be deleted.',
    erased: 'Your data is being deleted',
    erasedText: 'It is done within 24 hours. You get one last mail that says so.',
    mineText:
      'See what we keep about you, take a copy, or have everything deleted. We send a link for that to your mail address, so that nobody can do it who only has the link to this page.',
    mineButton: 'Send me the link',
  },
};
