import { pageOf } from '../page-of.ts';
import { ask, type PageContext, type Site } from './frame.ts';
import { sendPage, sendProblemPage } from './layout.tsx';
import { type Mine, pathOf } from './my-registration-page.tsx';
import { forReader, readerOf, Told } from './reader.tsx';
import { Named, type Others } from './who-else.tsx';

/** So many are named on a page. */
const PAGE = 60;

/** All who come as well and agreed to be named, page by page. */
export async function participants(site: Site, c: PageContext, token: string) {
  const outcome = await ask(site, c, site.operations.getMyRegistration, { params: { token } });
  if (!outcome.ok) return sendProblemPage(c, outcome.problem);
  const mine = outcome.value;
  const reader = await readerOf(c, mine.language);
  const { rows, page, pages } = pageOf(await othersOf(site, c, token, mine), Number(c.req.query('page') ?? 1), PAGE);
  const { words, to } = reader;
  const isDiscreet = mine.discreet || mine.session.discreet;
  const children = (
    <>
      <p class="above">
        <a href={to(pathOf(token))}>
          <Told text={mine.session.title} />
        </a>
      </p>
      <h1>{words.mine.others}</h1>
      <Named others={rows} />
      {page < pages && (
        <p>
          <a href={`${to(`${pathOf(token)}/participants`)}?page=${page + 1}`}>{words.frame.more}</a>
        </p>
      )}
    </>
  );
  return sendPage(c, { title: isDiscreet ? words.frame.meeting : forReader(mine.session.title, reader).text, reader, children });
}

/** Those of the others who agreed to be named; the operation shows them to the confirmed only. */
export async function othersOf(site: Site, c: PageContext, token: string, { status }: Pick<Mine, 'status'>): Promise<Others> {
  if (status !== 'confirmed' && status !== 'attended') return [];
  const others = await ask(site, c, site.operations.listParticipants, { params: { token } });
  return others.ok ? others.value.items : [];
}
