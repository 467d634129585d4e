/** Tables for spreadsheets. */
export const exports = {
  title: 'Export',
  noLists: 'No lists are made of this session, since it is discreet or under the Chatham House Rule.',
  registrations: 'Registrations',
  registrationsText: 'Name, organisation and state of everybody. Who asked for discretion is counted without a name.',
  participants: 'List of participants',
  participantsText: 'Those who take part and agreed that other participants see it. It may be handed out in the room.',
  points: 'Action points of the series',
  pointsText: 'What was agreed, whose it is, and how far it is.',
  details: 'Registrations with addresses and needs',
  detailsText: 'Everything that people told you. Keep it to yourself and delete it when you are done: the log keeps that you exported it, and when.',
};
