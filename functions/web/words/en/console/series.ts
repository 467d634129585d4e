/** The series of an organiser. */
export const series = {
  none: 'You organise no series yet.',
  noSession: 'There is no session yet.',
  status: { draft: 'Draft', published: 'Published' },
};
