import * as z from 'zod';

/** The addresses of the admins: one or more, separated by commas. */
export const adminsEnv = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((address) => address.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.email()).min(1, 'Must name at least one admin'));
