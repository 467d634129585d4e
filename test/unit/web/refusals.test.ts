import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../../functions/web/explanation.ts';
import { LANGUAGES, type Language } from '../../../functions/web/language.ts';
import { formatsIn } from '../../../functions/web/pages/formats.ts';
import { en } from '../../../functions/web/words/en/en.ts';
import { wordsIn } from '../../../functions/web/words/words.ts';

/** Facts that a sentence may ask for, each to be found again in what it says. */
const FACTS: Readonly<Record<string, unknown>> = new Proxy(
  {
    ...{ status: 'withdrawn', to: 'confirmed', from: 'completed', timeZone: 'Asia/Kathmandu', message: 'Said', startsAt: '2024-02-21T13:00:00.000Z' },
    ...{ opensAt: '2024-02-21T13:00:00.000Z', today: '2024-02-21', language: 'fr', languages: ['fr', 'ar'] },
    ...{ aspects: ['time', 'capacity'], allowed: ['open'], values: ['a', 'b'], methods: ['GET'], endings: ['pdf'] },
  },
  { get: (known, name) => (name in known ? Reflect.get(known, name) : 5) },
);

/** Where the same word is of another thing. */
const OF_POINTS = { ...{ from: 'completed', to: 'open', status: 'dropped' }, allowed: ['open'] };
const factsOf = (code: string) => (['no-such-move', 'explain-going-back', 'cannot-answer'].includes(code) ? OF_POINTS : FACTS);

const sentencesIn = async (language: Language) =>
  Object.entries((await wordsIn(language)).refusals).map(([code, sentence]): readonly [string, string] => [
    code,
    typeof sentence === 'string' ? sentence : Reflect.apply(sentence, undefined, [factsOf(code), formatsIn(language)]),
  ]);

/** What lists the codes, says them or shows them refuses nothing by them. */
const NAMING = /^web\/(?:words|console)\/|^web\/pages\/field-words\.ts$|reasons\.ts$/;

describe('a refusal', () => {
  test('there is for each reason', async () => {
    const files = (await readdir('functions', { recursive: true })).filter((path) => /\.tsx?$/.test(path) && !NAMING.test(path));
    const sources = (await Promise.all(files.map((path) => readFile(`functions/${path}`, 'utf8')))).join('\n');
    expect(CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  test.each(LANGUAGES)('has a sentence for each reason in %s, with its facts and nothing left open', async (language) => {
    const sentences = await sentencesIn(language);
    expect(sentences.map(([code]) => code).toSorted()).toEqual(Object.keys(en.refusals).toSorted());
    expect(sentences.length).toBeGreaterThan(150);
    for (const [code, sentence] of sentences) {
      expect([code, sentence]).toEqual([code, expect.stringMatching(/\S/)]);
      expect([code, sentence]).not.toEqual([code, expect.stringMatching(/undefined|\[object|NaN|#|\$\{|Z\b(?<=\d{3}Z)/)]);
    }
  });

  test.each(LANGUAGES.filter((language) => language !== 'en'))('is said in %s, not in English', async (language) => {
    const english = new Map(await sentencesIn('en'));
    expect((await sentencesIn(language)).filter(([code, sentence]) => code !== 'told' && english.get(code) === sentence)).toEqual([]);
  });
});
