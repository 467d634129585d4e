import * as z from 'zod';

/** A session that lies ahead, as everybody may know it. `over`: the instant at which it ends; `zone`: the IANA name of its time zone. */
export type Coming = { readonly title: string; readonly language: string; readonly over: string; readonly zone: string };

const sessions = z.object({
  items: z.array(
    z.object({ title: z.record(z.string(), z.string()), startsAt: z.string().optional(), endsAt: z.string().optional(), timeZone: z.string() }),
  ),
});

/** So many are offered. */
const MOST = 3;
/** The pages look once a second; a new session may take a moment to stand on the clock's. */
const FRESH_MS = 5_000;

/** The next sessions, from the public API of the site; none when it does not answer. As long as there are none, it is asked each time. */
export function comingSessions(site: string): () => Promise<readonly Coming[]> {
  let [asked, found]: [number, readonly Coming[]] = [0, []];
  return async () => {
    if (found.length === 0 || Date.now() - asked > FRESH_MS) {
      asked = Date.now();
      found = await ask(`${site}/api/v1/sessions?limit=${MOST}`).catch(() => []);
    }
    return found;
  };
}

async function ask(url: string): Promise<readonly Coming[]> {
  const { items } = sessions.parse(await (await fetch(url)).json());
  return items.flatMap(({ title, startsAt, endsAt = startsAt, timeZone }) => {
    const [language, text] = Object.entries(title).toSorted(([a], [b]) => Number(b === 'en') - Number(a === 'en'))[0] ?? [];
    return endsAt === undefined || language === undefined || text === undefined ? [] : [{ title: text, language, over: endsAt, zone: timeZone }];
  });
}
