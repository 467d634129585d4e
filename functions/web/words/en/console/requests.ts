/** Who asked for the notes, and what was decided. */
export const requests = {
  title: 'Requests for the notes',
  none: 'Nobody has asked for the notes. Whoever was absent finds the form on the page of the session.',
  decide: 'Your decision',
  approve: 'Give the notes',
  approveHint: 'They get a link by mail now, or as soon as the notes are sent. It works for 90 days.',
  decline: 'Decline politely',
  declineHint: 'They get a mail that says so, with your reason.',
  reason: 'Reason',
  reasonHint: 'It stands in the mail of a decline.',
  save: 'Decide',
  choose: 'Choose one of the two decisions',
  log: 'All requests',
  logHint: 'Kept as long as the series says. Only the first opening is recorded.',
  asked: 'Asked',
  decided: 'Decided',
  until: 'Link until',
  opened: 'First opened',
  byRule: 'Approved by the rule of the series',
  more: 'Further requests',
  states: {
    submitted: 'Just came in',
    waiting: 'To decide',
    approved: 'Approved',
    declined: 'Declined',
  },
  instead: {
    approve: 'Give the notes after all',
    decline: 'Take it back and decline',
  },
};

/** What is told after it was done. */
export const requestsDone = {
  requestApproved: () => 'Approved. The person is told by mail.',
  requestDeclined: () => 'Declined. The person is told by mail.',
};
