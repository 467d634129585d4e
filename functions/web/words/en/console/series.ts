import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** The series of an organiser. */
export const series = {
  none: 'You organise no series yet.',
  noneForAdmin: 'There is no series yet. Set up the first one.',
  noSession: 'There is no session yet. Add the first one: it may be announced before its date is known.',
  status: { draft: 'Draft', published: 'Published' },
  create: 'Set up a series',
  createLead: 'It begins as a draft that only its organisers see. Nothing goes out before you publish it.',
  createButton: 'Set up the draft',
  onlyAdmins: 'Series are set up by the admins of this installation.',
  onlyAdminsHow: 'Write to them with the name of the series. They set it up here and make you its organiser; everything else is yours to do.',
  edit: 'Change the series',
  editDraft: 'The series is a draft: nobody outside sees what you change.',
  editPublished: 'The series is published: what you save is on its page at once. Nobody gets a mail about it.',
  preview: 'See the page as it will be',
  publicPage: 'See the public page',
  parts: { people: 'Organisers', pictures: 'Pictures', log: 'Log' },
  sessions: 'Sessions',
  session: 'Session',
  when: 'When',
  state: 'State',
  todo: 'To do',
  needsDate: 'Date missing.',
  needsLink: 'Link missing.',
  addSession: 'Add a session',
  copySession: 'Add one like this',
  publish: 'Publish the series',
  openToo: (count: number) =>
    plural(count, {
      one: 'Open registration at once: people can register for # session',
      other: 'Open registration at once: people can register for # sessions',
    }),
  notReady: 'It can be published once what is marked as needed is there.',
  publishQuiet: 'When you publish it, everybody sees the series and its sessions. Nobody gets a mail.',
  publishLead: (opening: number) =>
    plural(opening, {
      one: 'When you publish it, everybody sees the series and its sessions, and registration for # session opens at once. Nobody gets a mail.',
      other: 'When you publish it, everybody sees the series and its sessions, and registration for # sessions opens at once. Nobody gets a mail.',
    }),
  check: {
    heading: 'Before you publish',
    done: 'Done:',
    needed: 'Needed:',
    open: 'Advised:',
    session: 'At least one session',
    date: 'A session with a date',
    window: 'A day on which registration opens; otherwise you open it by hand',
    description: 'A description: what the series is about',
    languages: 'Title and description in every language of the series',
    titleMissing: (languages: string) => `The title in ${languages}`,
    descriptionMissing: (languages: string) => `The description in ${languages}`,
    criteria: 'Criteria: who may take part',
    noCriteria: {
      automatic: 'Criteria, if not everybody may take part: without any, everybody gets a seat in the order of arrival',
      review: 'Criteria, if not everybody may take part: without any, everybody may register, and an organiser looks at each',
    },
    links: 'Every online session has its joining link',
    linkless: (count: number) =>
      plural(count, {
        one: '# session has no joining link yet; it can be added later',
        other: '# sessions have no joining link yet; they can be added later',
      }),
  },
  copy: {
    heading: 'Copy the series for another year',
    lead: (count: number) =>
      plural(count, {
        one: 'You get a draft with the same texts, criteria and # session, its dates moved.',
        other: 'You get a draft with the same texts, criteria and # sessions, their dates moved.',
      }),
    without: 'Nothing personal is copied: no registrations, speakers, organisers, contacts of sessions, joining links, notes or documents.',
    first: (before: string, after: string) => `The first session moves from ${before} to ${after}.`,
    title: 'Title',
    titleHint: (title: string) => `Leave it empty to keep “${title}”.`,
    days: 'Days by which all dates move',
    daysHint: '364 days are a year that keeps the day of the week.',
    daysWrong: 'Write a whole number of days, such as 364',
    button: 'Make the copy',
    look: 'Show the new dates',
  },
};

/** What is told after it was done. */
export const seriesDone = {
  seriesCreated: () => 'The draft is there. Next, add a session.',
  seriesSaved: () => 'The series is saved.',
  seriesCopied: () => 'The copy is there, as a draft. Look through its dates and texts before you publish it.',
  seriesPublished: () => 'The series is published. Everybody can see it now.',
  seriesOpened: (count: number) =>
    plural(count, {
      one: 'The series is published, and people can register for # session.',
      other: 'The series is published, and people can register for # sessions.',
    }),
};
