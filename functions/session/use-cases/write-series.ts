import { ok, type Problem, type Result, reject } from '../../kernel/rejection.ts';
import { localise } from '../../kernel/text.ts';
import { type Series, series as seriesSchema } from '../domain/series.ts';
import type { UpdateSeriesInput } from '../inputs.ts';

/** An item of DynamoDB holds 400 KB. */
const LARGEST_BYTES = 200_000;

type Fields = Readonly<Record<string, unknown>>;

/** Writes what an organiser gave over a series: texts under their language, `null` for what goes. */
export function seriesWrittenOver(base: Fields, input: UpdateSeriesInput, languages: readonly string[]): Result<Series> {
  const { title, description, objectives, criteria, ...plain } = input;
  const language = (input.languages ?? languages)[0] ?? 'en';
  const texts = {
    title: title && localise(title, language),
    description: description && localise(description, language),
    objectives: objectives?.map((text) => localise(text, language)),
    criteria: criteria && { rule: criteria.rule, items: criteria.items.map(({ id, text }) => ({ id, text: localise(text, language) })) },
  };
  const said = Object.entries({ ...plain, ...texts }).filter(([, value]) => value !== undefined);
  const fields = Object.entries({ ...base, ...Object.fromEntries(said) }).filter(([, value]) => value !== null);
  const written = seriesSchema.parse(Object.fromEntries(fields));
  const problems = sizeProblems(written);
  return problems[0] ? reject('invalid', problems[0].reason, problems) : ok(written);
}

function sizeProblems(series: Series): readonly Problem[] {
  if (new TextEncoder().encode(JSON.stringify(series)).length <= LARGEST_BYTES) return [];
  return [{ path: 'description', reason: 'series-too-large' }];
}
