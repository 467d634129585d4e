import type { ProblemDetails } from '../problem.ts';
import type { Words } from '../words/shape.ts';
import { type Reader, sentenceFor, useReader } from './reader.tsx';

/** What kind of refusal it is, in the reader's words; {@link refusalText} says why. */
export function refusalTitle({ refusal }: Words, { status }: Pick<ProblemDetails, 'status'>): string {
  const titles = {
    400: refusal.invalid,
    401: refusal.unauthenticated,
    403: refusal.forbidden,
    404: refusal.notFound,
    405: refusal.notFound,
    409: refusal.conflict,
    410: refusal.gone,
    413: refusal.invalid,
    415: refusal.invalid,
    422: refusal.invalid,
    429: refusal.tooMany,
    500: refusal.fault,
    503: refusal.busy,
  } as const satisfies Record<ProblemDetails['status'], string>;
  return titles[status];
}

/** What happened and what to do: above a form, or on a page of its own. */
export function refusalText(reader: Reader, { reason }: Pick<ProblemDetails, 'reason'>): string {
  return sentenceFor(reader, reason);
}

export function RefusalPage({ problem }: { readonly problem: ProblemDetails }) {
  const reader = useReader();
  const { words, to } = reader;
  return (
    <>
      <h1>{refusalTitle(words, problem)}</h1>
      <p>{refusalText(reader, problem)}</p>
      <p class="actions">
        <a class="button" href={to('/')}>
          {words.refusal.home}
        </a>
        <a class="button second" href={to('/my/links')}>
          {words.refusal.links}
        </a>
      </p>
    </>
  );
}
