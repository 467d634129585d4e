import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatsIn } from '../../../functions/web/pages/formats.ts';

/*
 * One word for one thing, on the site, in the console and in the mails: docs/mails.md has the glossary. What stands here was in use beside
 * it once; readers took the two words for two things.
 */

/** By language: what is not said, and the word of the glossary that is. */
const NOT_SAID: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [[/\b(?:with|had|is|are|no) (?:a )?places?\b(?! in the)/iu, 'seat']],
  fr: [
    [/organisateur/iu, 'équipe d’organisation'],
    [/[’ ](?:les|des|aux|ces|vos) notes\b|procès-verb/iu, 'compte rendu'],
    [/en observateur/iu, 'observer'],
    [/liste des? attentes|file d’attente/iu, 'liste d’attente'],
    [/\btâches?\b|point d’actions/iu, 'point d’action'],
  ],
  es: [
    [/[Ll]a organización (?:decide|revisa|responde|escribió|retiró)|(?:escriba|pedir\S*|de|para) la organización[:.,]/u, 'equipo organizador'],
    [/\borganizadores\b(?<!coorganizadores)(?<!equipos organizadores)/iu, 'equipo organizador'],
    [/\bactas?\b|\bminutas?\b/iu, 'notas'],
    [/\btareas?\b/iu, 'punto de acción'],
    [/\basientos?\b/iu, 'plaza'],
  ],
  ar: [
    [/(?<!\p{L})(?:ال|لل|و?منظمو|و?منظمي)?منظم(?:ون|ين|و|ي)?(?![\p{L}\p{M}])/u, 'الجهة المنظِّمة'],
    [/(?<!\p{L})الملاحظات(?!\p{L})/u, 'المحضر'],
    [/(?<!جهة |الجهة |الجهات |الشخص )(?<!\p{L})المسؤول(?:ون|ين)?(?!\p{L})/u, 'الجهة المسؤولة'],
    [/(?:اسم|بريد|تسجيل|رابط|عنوان|منظمت|مقعد)ك(?=[ .،؛؟])/u, 'the plural, which is polite and tells nobody apart'],
  ],
  ru: [
    [/записи обсужден|заметк|протокол/iu, 'отчёт'],
    [
      /(?<!\p{L})(?:за)?писа(?:ться|лись|вшихся)(?!\p{L})|Запись (?:ещё не )?(?:открыта|закрыта)|(?:[Мм]ои|[Вв]аши?|[Вв]ашей|мою|эту|этой|При|Для) запис/u,
      'регистрация',
    ],
    [/лист[а-я]* ожидания|в очереди/iu, 'список ожидания'],
    [/поручени/iu, 'пункт действий'],
    [/[Кк]ратки[йем]+ отчёт/u, 'резюме'],
  ],
  zh: [
    [/纪要|笔记/u, '会议记录'],
    [/组织者|组织方|主办人员/u, '主办方'],
    [/名额|座位/u, '席位'],
    [/候补列表|等候名单/u, '候补名单'],
    [/任务|行动点/u, '行动要点'],
    [/注册/u, '报名'],
  ],
};

const root = join(import.meta.dirname, '../../../functions');
const linesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .map((text, n) => ({ at: `${name}:${n + 1}`, text })),
    );

describe('one word for one thing', () => {
  test.each(Object.keys(NOT_SAID))('in %s, on the pages and in the mails', (language) => {
    const lines = [...linesOf(join(root, 'web/words', language)), ...linesOf(join(root, 'mail/content/texts', language))];
    expect(lines.length).toBeGreaterThan(1000);
    const found = (NOT_SAID[language] ?? []).flatMap(([term, instead]) =>
      lines.filter(({ text }) => term.test(text)).map(({ at, text }) => `${at} "${term.exec(text)?.[0]}", say ${instead}: ${text.trim()}`),
    );
    expect(found).toEqual([]);
  });

  test('French has a space before its high signs, in words and where a page puts two together', () => {
    const lines = [...linesOf(join(root, 'web/words/fr')), ...linesOf(join(root, 'mail/content/texts/fr'))];
    const close = /[\p{L}\d)»][:;?!»](?:\s|$)/u;
    const quoted = ({ text }: { readonly text: string }) => [...text.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, said = '']) => said);
    expect(lines.flatMap((line) => quoted(line).filter((said) => close.test(said)))).toEqual([]);
    expect(formatsIn('fr').colon).toBe('\u00a0: ');
    expect(formatsIn('zh').colon).toBe('：');
    expect(formatsIn('en').colon).toBe(': ');
  });

  test('that space never breaks: no line begins with a sign', () => {
    const lines = [...linesOf(join(root, 'web/words/fr')), ...linesOf(join(root, 'mail/content/texts/fr'))];
    const said = ({ text }: { readonly text: string }) => [
      ...[...text.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, quoted = '']) => quoted),
      ...[...text.matchAll(/`([^`]*)`/g)].map(([, template = '']) => template.replaceAll(/\$\{(?:[^}]*\}|.*)/g, 'X')),
    ];
    const breaks = /[^ ] [:;?!»](?= |$)|« /u;
    expect(
      lines.flatMap((line) =>
        said(line)
          .filter((one) => breaks.test(one))
          .map((one) => `${line.at} ${one}`),
      ),
    ).toEqual([]);
  });

  test('a list sets Latin names apart from an "and" of another script', () => {
    const told = (language: 'ar' | 'zh' | 'en' | 'fr', items: readonly string[]) =>
      formatsIn(language)
        .list(items)
        .replaceAll(/[\u2068\u2069]/g, '');
    expect(told('ar', ['IOM', 'InterAction'])).toBe('IOM و InterAction');
    expect(told('ar', ['المنظمة', 'الشبكة'])).toBe('المنظمة والشبكة');
    expect(told('zh', ['UNHCR', 'ICVA'])).toBe('UNHCR 和 ICVA');
    expect(told('zh', ['主办方', '网络'])).toBe('主办方和网络');
    expect([told('en', ['A', 'B', 'C']), told('fr', ['A', 'B'])]).toEqual(['A, B and C', 'A et B']);
  });

  test('the glossary has each word that is said instead', () => {
    const glossary = readFileSync(join(root, '../docs/mails.md'), 'utf8');
    for (const word of [
      'équipe d’organisation',
      'compte rendu',
      'equipo organizador',
      'punto de acción',
      'الجهة المنظِّمة',
      'المحضر',
      'регистрация',
      '会议记录',
    ])
      expect(glossary).toContain(`| ${word} `);
  });
});
