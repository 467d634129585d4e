import type { Explained, FactCode, PlainCode, Reason, Reasons } from '../../kernel/rejection.ts';
import type { Formats } from '../pages/formats.ts';

/** How a sentence writes its facts: by the language of the reader, or as programs read them. */
export type Say = Pick<Formats, 'moment' | 'date' | 'number' | 'list' | 'languages' | 'language' | 'kilobytes'>;

/** The sentences for some reasons: what happened and what to do. One that is missing, or tells other facts, does not compile. */
export type Sentences<R> = { readonly [C in keyof R]: R[C] extends undefined ? string : (facts: R[C], say: Say) => string };

/** A sentence for every reason there is. */
export type AllSentences = { readonly [C in PlainCode]: string } & { readonly [C in FactCode]: (facts: Reasons[C], say: Say) => string };

/** The sentence for a reason, with its facts. */
export function sentenceOf(sentences: AllSentences, reason: Reason, say: Say): string {
  return typeof reason === 'string' ? sentences[reason] : explained(sentences, reason, say);
}

type Explaining = { readonly [C in FactCode]: (facts: Reasons[C], say: Say) => string };

function explained<C extends FactCode>(sentences: Explaining, { code, facts }: Explained<C>, say: Say): string {
  return sentences[code](facts, say);
}
