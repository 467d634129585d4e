import { codeOf } from '../../kernel/rejection.ts';
import type { ProblemDetails } from '../problem.ts';
import type { Words } from '../words/shape.ts';
import { type Reader, sentenceFor, useReader } from './reader.tsx';

type Said = { readonly title: string; readonly text: string };

/**
 * A refusal in the reader's language, in general words; {@link refusalText} says why.
 *
 * @param number under which operators find the request
 */
export function refusalOf({ refusal }: Words, { status }: Pick<ProblemDetails, 'status'>, number: string): Said {
  const said = {
    400: [refusal.invalid, refusal.invalidText],
    401: [refusal.unauthenticated, refusal.unauthenticatedText],
    403: [refusal.forbidden, refusal.forbiddenText],
    404: [refusal.notFound, refusal.notFoundText],
    405: [refusal.notFound, refusal.notFoundText],
    409: [refusal.conflict, refusal.conflictText],
    410: [refusal.gone, refusal.goneText],
    413: [refusal.invalid, refusal.invalidText],
    415: [refusal.invalid, refusal.invalidText],
    422: [refusal.invalid, refusal.invalidText],
    429: [refusal.tooMany, refusal.tooManyText],
    500: [refusal.fault, refusal.faultText(number)],
    503: [refusal.busy, refusal.busyText],
  } as const satisfies Record<ProblemDetails['status'], readonly [string, string]>;
  const [title, text] = said[status];
  return { title, text };
}

/** What happened and what to do, in one sentence: above a form, or on a page of its own. */
export function refusalText(reader: Reader, problem: ProblemDetails, number: string): string {
  if (codeOf(problem.reason) === 'told' && reader.language !== 'en') return refusalOf(reader.words, problem, number).text;
  return sentenceFor(reader, problem.reason);
}

export function RefusalPage({ problem, number }: { readonly problem: ProblemDetails; readonly number: string }) {
  const reader = useReader();
  const { words, to } = reader;
  const { title } = refusalOf(words, problem, number);
  return (
    <>
      <h1>{title}</h1>
      <p>{refusalText(reader, problem, number)}</p>
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
