/** The public account of a session. */
export const summary = {
  next: {
    none: 'Nobody has written the summary yet. It is for everybody: what was said, without who said it.',
    draft: 'The summary is a draft: only organisers see it.',
    scheduled: 'The summary is published when its day comes.',
    published: 'The summary is published.',
    declined: 'There will be no summary. Write one to change that.',
    changed: 'Readers have the version before. Publish this one to put it in its place.',
  },
  public: 'As everybody sees it',
  toPublish: 'Look at it and publish',
  decline: 'There will be no summary',
  text: 'Summary',
  textHint: 'Markdown: # for a heading, - for a point of a list.',
  language: 'Further language',
  addLanguage: 'Add this language',
  themeName: 'Theme',
  addPoint: 'Add a point',
  addTheme: 'Add a theme with takeaways',
  save: 'Save the draft',
  participants: 'Who took part',
  participantsHint: 'Numbers only, never names. Leave a field empty to publish what is counted.',
  total: 'Participants',
  seen: 'This is what everybody will see.',
  embargoHint: 'By the clocks of the session. Leave it empty to publish now.',
  publish: 'Publish',
  from: (at: string) => `Seen from ${at}`,
  theme: (number: number) => `Takeaways, theme ${number}`,
  point: (number: number) => `Point ${number}`,
  dropPoint: (number: number) => `Remove point ${number}`,
  dropTheme: (number: number) => `Remove theme ${number}`,
  counted: (count: string) => `Counted: ${count}`,
};

/** What is told after it was done. */
export const summaryDone = {
  summarySaved: () => 'Saved as a draft.',
  summaryDeclined: () => 'It is noted that there will be no summary.',
  summaryPublished: () => 'Published. Everybody can read it, and it stands in the feeds.',
  summaryScheduled: () => 'It is published when its day comes.',
};
