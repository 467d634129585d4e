import { textsIn } from './fields.ts';
import { items } from './items.ts';
import { type Rule, rules } from './table.ts';

const INTRODUCTION = `# Personal data

<!-- Made by \`npm run docs:personal-data\` from the schemas of what is stored. -->

Where everything lies that people tell us or that is written about them, why, and until when. What is named here is checked against the
code: a stored field that can hold a text and that nobody has classified fails the checks.

- A person is known by a keyed hash of the mail address. Ids in keys, histories, events, logs and metrics are such hashes: with the table
  alone nobody gets from one to an address.
- Each date is set when a field is first written. The clock deletes within minutes what is personal and over; DynamoDB's own expiry,
  which may take two days, is only the net below it. [ADR 23](adr/0023-erasure.md) says how somebody is forgotten on request.
- Files that organisers upload are not searched. Mails are written when they are sent and never stored; SES keeps none.
- Events, their archive (30 days), queues and dead letters (14 days), logs (30 days) and metrics hold ids and facts only; the end-to-end
  tests look through all of them for addresses and names.
- The table can be restored to any second of the last 35 days: what was deleted is in that backup as long. Erasures are replayed
  after a restore. SES's own list of suppressed addresses, of bounces and complaints, is kept by AWS until an operator removes an entry.
`;

/** docs/personal-data.md as it is to be. */
export function personalDataDocument(): string {
  return `${[INTRODUCTION, ...items.map(({ type }) => section(type, rules[type]))].join('\n')}`;
}

function section(type: string, rule: Rule | undefined): string {
  if (!rule) return '';
  const rows = Object.entries(rule.texts).map(([path, text]) => {
    const { what, until } = typeof text === 'string' ? { what: text, until: '' } : text;
    return `| \`${path}\` | ${what} | ${until} |\n`;
  });
  const table = rows.length > 0 ? `\n| Field | What | Until, where sooner |\n|---|---|---|\n${rows.join('')}` : '';
  return `## ${type}\n\n${rule.why}. Kept until: ${rule.until}.\n${table}`;
}

/** What is wrong with the table: fields that nobody classified, and rules of fields that are gone. */
export function unclassified(): readonly string[] {
  const known = new Set<string>(items.map(({ type }) => type));
  const missing = items.flatMap(({ type, schema }) => {
    const rule = rules[type];
    if (!rule) return [`${type} has no rule`];
    const fields = textsIn(schema);
    return [
      ...fields.filter((field) => !(field in rule.texts)).map((field) => `${type}: ${field} is not classified`),
      ...Object.keys(rule.texts).flatMap((field) => (fields.includes(field) ? [] : [`${type}: ${field} is not stored any more`])),
    ];
  });
  return [...missing, ...Object.keys(rules).flatMap((type) => (known.has(type) ? [] : [`${type} is stored no more`]))];
}
