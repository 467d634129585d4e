/** A session at a glance. */
export const session = {
  undated: 'Without a date yet',
};
