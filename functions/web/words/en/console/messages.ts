import { pluralOf } from '../../plural.ts';

const plural = pluralOf('en');

/** Writing to registrants. */
export const messages = {
  nobody: 'There is nobody to write to yet. Once somebody registers, you can write to them here.',
  whom: 'To whom',
  markdownHint: 'You can use Markdown: **bold**, *italic*, lists with -, links.',
  preview: 'Look at it first',
  before: 'Before it goes',
  whole: 'The whole mail as text',
  send: 'Send it now',
  test: 'Send me a test',
  change: 'Change it',
  testTo: 'A test goes to',
  tested: 'The test is on its way to you.',
  past: 'What was written',
  refresh: 'Refresh the numbers',
  gets: (n: number) => plural(n, { one: '# person gets this mail now.', other: '# people get this mail now.' }),
};

/** What is told after it was done. */
export const messagesDone = {
  messaged: () => 'The message is on its way. The numbers rise as it goes out.',
};
