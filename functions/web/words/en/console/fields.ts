import type { FieldWords } from '../../field.ts';

/** What fields are called when somebody fills them in for others, and how they are mended. */
export const fields = {
  name: { label: 'Name', wrong: 'Write the name on one line, without web addresses and without < or >' },
  email: { label: 'Mail address', wrong: 'Write one mail address, such as name@example.org' },
  organisation: { label: 'Organisation', wrong: 'Write the name on one line, without web addresses and without < or >' },
  position: { label: 'Position', wrong: 'Write it on one line, without web addresses and without < or >' },
  country: { label: 'Country' },
  category: { label: 'Kind of organisation' },
  language: { label: 'Language of the mails' },
  attendeeType: { label: 'Takes part as', wrong: 'No seat is free for them: raise the capacity of the session first' },
  criteria: { label: 'Criteria' },
  statement: { label: 'What they said' },
  interpretation: { label: 'Interpretation needed' },
  accessibility: { label: 'Needed to take part' },
  showToParticipants: { label: 'Other participants may see name and organisation' },
  nameOrganisationPublicly: { label: 'The organisation may be named in public' },
  discreet: { label: 'Asks for discretion' },
  contactFirst: { label: 'Security concern: contact first' },
  joinUrl: { label: 'Joining link of their own', wrong: 'Write a web address that begins with https://' },
  reason: { label: 'What you want to tell them', wrong: 'Write up to 1000 characters of plain text' },
  subject: { label: 'Subject', wrong: 'Write a subject of at most 150 characters on one line' },
  markdown: { label: 'Text', wrong: 'Write a text of at most 5000 characters' },
  statuses: { label: 'To whom', wrong: 'Choose at least one state' },
  list: { label: 'The list' },
  text: { label: 'Name or organisation', wrong: 'Write part of a name or of an organisation' },
} satisfies Record<string, FieldWords>;
