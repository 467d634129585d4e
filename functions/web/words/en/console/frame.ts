/** What stands around every page of the console. */
export const frame = {
  rooms: 'Console',
  today: 'Today',
  series: 'Series',
  points: 'Action points',
  people: 'People',
  trail: 'Where you are',
  overview: 'Overview',
  registrations: 'Registrations',
  messages: 'Messages',
  day: 'The day',
  attendance: 'Attendance',
  notes: 'Notes',
  summary: 'Summary',
  materials: 'Documents',
  mails: 'Mails',
  settings: 'Settings',
};
