/** The documents of a session or a series. */
export const materials = {
  none: 'There are no documents yet.',
  add: 'Add a document',
  kind: 'What it is',
  title: 'Title',
  whoSees: 'Who sees it',
  fromHint: 'By the clocks of the session. Until then only organisers see it. Leave it empty: at once.',
  keepHint: 'Leave it empty to keep the day as it is. A day that has passed: at once.',
  type: 'Format of the file',
  typeHint: 'You choose the file on the next page.',
  file: 'File',
  fileHint: 'At most 50 MB. It is looked at before anybody gets it.',
  link: 'Address of the recording',
  linkHint: 'Only for a recording; leave out the file then.',
  next: 'Next',
  upload: 'Send the file',
  current: 'readers get it',
  another: 'New version or language',
  change: 'What changed since the last version',
  changeHint: 'One sentence that readers see. Needed where the language is there already.',
  remove: 'Delete the document',
  removeText: 'All languages and versions go, for good.',
  removeNow: 'Delete now',
  access: {
    public: 'Everybody',
    registered: 'Registered people with a seat',
    organisers: 'Organisers only',
  },
  status: {
    'awaiting-file': 'Waits for its file',
    refused: 'Refused',
    embargoed: 'Waits for its day',
    available: 'Available',
  },
  states: {
    awaited: 'awaited, or being looked at',
    scanned: 'arrived, being scanned for viruses',
    usable: 'earlier version',
    refused: 'refused',
  },
  from: (at: string) => `seen from ${at}`,
  version: (number: number) => `version ${number}`,
};

/** What is told after it was done. */
export const materialsDone = {
  fileSent: () => 'The file has arrived. It is being looked at: in a moment it is there, or you see here why not.',
  linkAdded: () => 'The recording is there.',
  materialChanged: () => 'Changed.',
  materialRemoved: () => 'Deleted.',
};
