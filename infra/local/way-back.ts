import { gunzipSync } from 'node:zlib';

/** What a function answered, before it is sent: `headers` by their names in lower case. */
export type Answered = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/**
 * A page of the site with the way back to the pages of this machine in its head, where mails are read and time passes: whoever has just
 * registered looks for the mail. Everything else stays as it is. The product itself never knows that it runs on one machine.
 *
 * @param machine the address of those pages, without a slash at the end
 */
export function withWayBack({ headers, body }: Answered, machine: string): Answered {
  if (!headers['content-type']?.startsWith('text/html')) return { headers, body };
  const { 'content-encoding': encoding, ...rest } = headers;
  const page = (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8');
  return { headers: rest, body: Buffer.from(page.replace('</header>', `${wayBack(machine)}</header>`)) };
}

const PLACES = [
  ['/', 'Start page'],
  ['/mails', 'Mails on this machine'],
  ['/clock', 'Clock'],
] as const;

/** In the classes of the site's own style sheet: its policy takes no other styles. */
function wayBack(machine: string): string {
  const links = PLACES.map(([path, label]) => `<a href="${machine}${path}">${label}</a>`).join('');
  return `<nav class="site" lang="en" aria-label="This machine">${links}</nav>`;
}
