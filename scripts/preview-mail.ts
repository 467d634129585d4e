import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { discreetly, examples } from '../functions/mail/content/examples.ts';
import { renderMail } from '../functions/mail/content/render-mail.ts';
import { mailLanguages } from '../functions/mail/content/texts/languages.ts';
import type { MailFacts, RenderedMail } from '../functions/mail/domain/facts.ts';
import { mailKinds } from '../functions/mail/domain/kinds.ts';

const USAGE = `Shows mails with example data.

  npm run mail:preview -- --list                          the kinds
  npm run mail:preview -- --kind registration-confirmed   one mail, as text
  npm run mail:preview -- --all --out previews            all kinds as .html, .txt and .ics, with an index.html

  --format html|text|ics   what of the mail to print (default: text)
  --discreet               as it is for a discreet session
  --lang ${mailLanguages.join('|')}    the language of the mail (default: en); examples have titles in English`;

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    kind: { type: 'string' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
    format: { type: 'string', default: 'text' },
    discreet: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});

function mail(facts: MailFacts): Promise<RenderedMail> {
  const inLanguage = { ...facts, language: values.lang };
  return renderMail(values.discreet ? discreetly(inLanguage) : inLanguage);
}

function printed(rendered: RenderedMail): string {
  if (values.format === 'html') return rendered.html;
  if (values.format === 'ics') return rendered.calendar?.content ?? 'This mail has no calendar part.\n';
  const { fromName, replyTo, subject, preheader, calendar } = rendered;
  const part = calendar === undefined ? 'none' : `${calendar.fileName}, ${calendar.method ?? 'a file without a method'}`;
  return `From:      ${fromName}\nReply-To:  ${replyTo ?? '-'}\nSubject:   ${subject}\nPreheader: ${preheader}\nCalendar:  ${part}\n\n${rendered.text}`;
}

async function writeAll(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const row = async (facts: MailFacts) => {
    const rendered = await mail(facts);
    writeFileSync(join(folder, `${facts.kind}.html`), rendered.html);
    writeFileSync(join(folder, `${facts.kind}.txt`), rendered.text);
    if (rendered.calendar !== undefined) writeFileSync(join(folder, `${facts.kind}.ics`), rendered.calendar.content);
    const size = Math.ceil(Buffer.byteLength(rendered.html + rendered.text) / 1024);
    return `<li><a href="${facts.kind}.html">${facts.kind}</a> (<a href="${facts.kind}.txt">text</a>, ${size} KB)</li>`;
  };
  const rows = await Promise.all(Object.values(examples).map(row));
  writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html><html lang="en"><title>Mails</title><ul>${rows.join('\n')}</ul></html>\n`);
  console.log(`Wrote ${rows.length} mails. Open ${join(folder, 'index.html')}`);
}

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

const chosen = Object.values(examples).find(({ kind }) => kind === values.kind);
if (values.list) console.log(Object.keys(mailKinds).join('\n'));
else if (!mailLanguages.includes(values.lang)) fail(`There are no mails in "${values.lang}".`);
else if (!['html', 'text', 'ics'].includes(values.format)) fail(`There is no format "${values.format}".`);
else if (values.all) await writeAll(values.out ?? fail('Please say with --out where to write the mails.'));
else if (chosen !== undefined) process.stdout.write(printed(await mail(chosen)));
else if (values.kind !== undefined) fail(`There is no kind "${values.kind}". --list shows all.`);
else console.log(USAGE);
