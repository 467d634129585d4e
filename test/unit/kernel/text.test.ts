import { describe, expect, it } from 'vitest';
import { inLanguage, languageTag, line, localise, localisedInput, name, paragraphs } from '../../../functions/kernel/text.ts';
import { wrongIn } from '../../support/in-words.ts';

describe('a name', () => {
  const schema = name(100);

  it.each([
    ['Amina Diallo', 'Amina Diallo'],
    ['  José  ', 'José'],
    ['Jose\u0301', 'José'],
    ['منى\u200F حداد', 'منى حداد'],
    ['李小龍', '李小龍'],
    ["Siobhán O'Neill-Smith, PhD", "Siobhán O'Neill-Smith, PhD"],
    ['St. John', 'St. John'],
  ])('takes %j', (written, kept) => {
    expect(schema.parse(written)).toBe(kept);
  });

  it.each([
    ['Amina\r\nBcc: x@example.org', /single line/],
    ['Amina\u2028Diallo', /single line/],
    ['Amina\u0000', /single line/],
    ['<b>Amina</b>', /< or >/],
    ['Amina \u202Eolleh', /reading direction/],
    ['Win at https://evil.example', /web address/],
    ['visit www.evil.example', /web address/],
    ['evil.com is here', /web address/],
    ['', /empty/],
    ['\u200B', /empty/],
    ['x'.repeat(101), /at most 100/],
    ['\uD800', /valid Unicode/],
  ])('refuses %j and says why', (written, why) => {
    expect(wrongIn(schema, written)[0]?.message).toMatch(why);
  });
});

describe('a text of several lines', () => {
  it('keeps its line breaks and loses carriage returns', () => {
    expect(paragraphs(100).parse(' a\r\nb\tc ')).toBe('a\nb\tc');
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\u202Eb', '', 'x'.repeat(101)])('refuses %j', (text) => {
    expect(paragraphs(100).safeParse(text).success).toBe(false);
  });
});

describe('a language', () => {
  it('is a BCP 47 tag in canonical form', () => {
    expect(languageTag.parse('pt-br')).toBe('pt-BR');
    for (const wrong of ['not a language', 'constructor', 'en-u-ca-buddhist', 'en-x-private', 'en-t-fr', ''])
      expect([wrong, wrongIn(languageTag, wrong)[0]?.message]).toEqual([wrong, expect.stringMatching(/language tag/)]);
  });
});

describe('a text in several languages', () => {
  const input = localisedInput(line(20));

  it('is one text in the language of the series, or a map', () => {
    expect(localise(input.parse('Hello'), 'fr')).toEqual({ fr: 'Hello' });
    expect(localise(input.parse({ en: 'Hello', FR: 'Bonjour' }), 'fr')).toEqual({ en: 'Hello', fr: 'Bonjour' });
  });

  it.each([[{}], [{ en: '' }], [{ 'not a tag': 'x' }], [7]])('is not %j', (value) => {
    expect(input.safeParse(value).success).toBe(false);
  });

  it('is read in the wished language, else in its base, else in English, else in what there is', () => {
    expect(inLanguage({ en: 'Hello', fr: 'Bonjour' }, 'fr-CA')).toEqual({ language: 'fr', text: 'Bonjour' });
    expect(inLanguage({ en: 'Hello', fr: 'Bonjour' }, 'ar')).toEqual({ language: 'en', text: 'Hello' });
    expect(inLanguage({ ru: 'Привет' }, 'ar')).toEqual({ language: 'ru', text: 'Привет' });
    expect(inLanguage({ en: 'Hello', 'pt-BR': 'Olá' }, 'pt')).toEqual({ language: 'pt-BR', text: 'Olá' });
    expect(inLanguage({ en: 'Hello', 'zh-Hant': '您好' }, 'zh-Hans')).toEqual({ language: 'zh-Hant', text: '您好' });
  });

  it('falls back to the first language of the series where that is said', () => {
    expect(inLanguage({ en: 'Hello', es: 'Hola' }, 'ar', ['es'])).toEqual({ language: 'es', text: 'Hola' });
    expect(inLanguage({ ru: 'Привет' }, 'ar', ['es'])).toEqual({ language: 'ru', text: 'Привет' });
  });
});
