import type { Operations } from '../compose.ts';
import { useReader } from './reader.tsx';
import type { AnswerOf } from './session-parts.tsx';

export type Others = AnswerOf<Operations['listParticipants']>['items'];

/** So many are named on the registrant's own page, which is to stay light for those with a slow line. */
const FIRST = 8;

/** The first of those who come as well, and the way to all of them. */
export function WhoElse({ others, href }: { readonly others: Others; readonly href: string }) {
  const { words, to } = useReader();
  if (others.length === 0) return null;
  return (
    <>
      <h2>{words.mine.others}</h2>
      <Named others={others.slice(0, FIRST)} />
      {others.length > FIRST && (
        <p>
          <a href={to(href)}>{words.frame.more}</a>
        </p>
      )}
    </>
  );
}

/** People by name and organisation. */
export function Named({ others }: { readonly others: Others }) {
  return (
    <ul class="people">
      {others.map(({ name, organisation }) => (
        <li dir="auto">
          <b>{name}</b>
          <br />
          <span class="soft">{organisation}</span>
        </li>
      ))}
    </ul>
  );
}
