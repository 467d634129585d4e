import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { Mail } from '../mail-store.ts';
import { envelopeOf, type Letter, letterOf } from './letters.ts';
import { type Listed, lettersHtml, mailPage, mailsPage, PAGE, SANDBOX } from './mail-pages.ts';

/** In the frame of a mail: its own styles, nothing from elsewhere, no script. */
const LETTER = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox ${SANDBOX}`;

const asked = z.object({
  q: z.string().default(''),
  page: z.coerce.number().int().min(0).catch(0),
  as: z.enum(['letter', 'text', 'source']).catch('letter'),
});

/** A mail is read when somebody looks at it, and once. */
function reader() {
  const letters = new WeakMap<Mail, Promise<Letter>>();
  return (mail: Mail) => {
    const letter = letters.get(mail) ?? letterOf(mail);
    letters.set(mail, letter);
    return letter;
  };
}

/** The mails that the machine keeps: a list, each of them, and all of somebody's for programs (`/mails.json?to=`), the newest first. */
export function mailRoutes(app: Hono, { mails }: { readonly mails: () => readonly Mail[] }): void {
  const read = reader();
  const ofOne = (path: string, answer: (c: Context, mail: Mail) => Response | Promise<Response>) =>
    app.get(`/mails/:id${path}`, (c) => {
      const mail = mails().find(({ id }) => id === c.req.param('id'));
      return mail ? answer(c, mail) : c.text('There is no such mail. /mails lists all.', 404);
    });
  app.get('/mails', (c) => c.html(mailsPage(listed(mails(), c))));
  app.get('/mails.json', async (c) => {
    const to = c.req.query('to');
    const wanted = mails().filter((mail) => to === undefined || mail.to.includes(to));
    return c.json(await Promise.all(wanted.toReversed().map(async (mail) => asJson(await read(mail)))));
  });
  ofOne('', async (c, mail) => c.html(mailPage(listed(mails(), c), await read(mail), asked.parse(c.req.query()).as)));
  ofOne('/letter', async (c, mail) => c.html(lettersHtml((await read(mail)).html ?? ''), 200, { 'content-security-policy': LETTER }));
  ofOne('/source', (c, mail) =>
    c.body(Buffer.from(mail.raw, 'latin1'), 200, { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': LETTER }),
  );
  ofOne('/files/:n', async (c, mail) => {
    const file = (await read(mail)).files[Number(c.req.param('n'))];
    return file ? c.body(file.content, 200, { 'content-type': file.type, 'content-disposition': 'attachment' }) : c.notFound();
  });
}

function asJson({ files, ...letter }: Letter) {
  return { ...letter, files: files.map(({ name, type, method, content }) => ({ name, type, method, size: content.length })) };
}

/** The newest first; a search looks at addresses and subjects. */
function listed(mails: readonly Mail[], c: Context): Listed {
  const { q, page } = asked.parse(c.req.query());
  const wanted = q.trim().toLowerCase();
  const newest = mails.toReversed();
  const from = page * PAGE;
  if (wanted === '') return { mails: newest.slice(from, from + PAGE).map(envelopeOf), found: mails.length, search: '', page };
  const found = newest.map(envelopeOf).filter(({ to, subject }) => `${to} ${subject}`.toLowerCase().includes(wanted));
  return { mails: found.slice(from, from + PAGE), found: found.length, search: q.trim(), page };
}
