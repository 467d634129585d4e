import type { Hono } from 'hono';
import type { Variables } from '../api.ts';
import type { PageContext, Site } from './frame.ts';
import { sendPage } from './layout.tsx';
import { readerOf } from './reader.tsx';

/** What holds for the whole site, in the reader's language. */
export function statementPages(app: Hono<Variables>, { site }: Site): void {
  for (const which of ['privacy', 'accessibility'] as const) app.get(`/${which}`, (c) => statement(c, site, which));
}

async function statement(c: PageContext, site: string, which: 'privacy' | 'accessibility') {
  const reader = await readerOf(c);
  const { title, lead, sections } = reader.words[which];
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {sections.map(([heading, ...paragraphs]) => (
        <>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      ))}
      {which === 'privacy' && (
        <p>
          <a class="button second" href={reader.to('/my/data')}>
            {reader.words.data.title}
          </a>
        </p>
      )}
    </>
  );
  return sendPage(c, { title, indexed: site, reader, children });
}
