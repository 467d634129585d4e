/** Who organises a series, and who helps with a session. */
export const roles = {
  organisers: 'Organisers',
  coOrganisers: 'Co-organisers',
  address: 'Address',
  since: 'Since',
  change: 'Change',
  you: 'you',
  remove: 'Take the role away',
  removeTitle: 'Take the role away?',
  last: 'The last organiser stays: somebody has to get the mails of the series. Add another one first.',
  follows: 'From the next click on this person sees nothing here any more. What they did stays in the log.',
  yourself: 'This is you. You lose access to everything here at once, and only another organiser can give it back.',
  ofSeries: {
    may: 'Organisers do everything in this series: its sessions, registrations, mails, notes and action points. They get its daily overview by mail.',
    none: 'Nobody has the role. Admins of the installation organise the series meanwhile.',
    add: 'Add an organiser',
    how: (address: string) => `No mail goes out. Tell the person that they can sign in with this address at ${address}`,
  },
  ofSession: {
    may: 'Co-organisers see the registrations of this session and work on its notes and summary. They decide on nothing.',
    none: 'Nobody helps with this session yet.',
    add: 'Add a co-organiser',
    how: (address: string) => `No mail goes out. Tell the person that they can sign in with this address at ${address}`,
  },
};

/** What is told after it was done. */
export const rolesDone = {
  organiserAdded: () => 'The organiser is added and can sign in now. Tell them: no mail goes out.',
  coOrganiserAdded: () => 'The co-organiser is added and can sign in now. Tell them: no mail goes out.',
  roleRemoved: () => 'The role is taken away.',
};
