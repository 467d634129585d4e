import { describe, expect, it } from 'vitest';
import { tell, tellDate, tellLanguages, tellShort, tellTime } from '../../../functions/mail/content/dates.ts';
import { en } from '../../../functions/mail/content/texts/en.ts';
import { textsIn as loadTexts } from '../../../functions/mail/content/texts/languages.ts';
import { allTexts, argumentsOf, others, said, textAt, texts, textsIn } from './texts.ts';

const paths = texts(en).map(([path]) => path);

/** Words that are the same in both languages. */
const SHARED: Readonly<Record<string, readonly string[]>> = { fr: ['session.numbered', 'session.labels.session'] };

describe.each(others.map((t) => [t.language, t] as const))('the texts in %s', (language, t) => {
  const sayings = paths.map((path) => [path, said(textAt(t, path), ...argumentsOf(path)), said(textAt(en, path), ...argumentsOf(path))] as const);

  it('say all that English says, and nothing more', () => {
    expect(
      texts(t)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(paths.toSorted());
    expect(sayings.filter(([, words]) => words.trim() === '' || /undefined|NaN|\[object/.test(words))).toEqual([]);
  });

  it('are translated', () => {
    const same = sayings.filter(([, words, english]) => words === english).map(([path]) => path);
    expect(same).toEqual(SHARED[language] ?? []);
    const english = /\b(?:the|you|your|and|is|are|with|not|this|will|of|to|registration|meeting|link|mail)\b/i;
    expect(sayings.filter(([, words]) => english.test(words))).toEqual([]);
    if (['ar', 'ru', 'zh'].includes(language)) expect(sayings.filter(([, words]) => /[a-z]{2,}/i.test(words))).toEqual([]);
  });

  it('hold what is inserted where English does', () => {
    const inserted = (words: string) => (words.match(/A7|B8|47|53/g) ?? []).toSorted();
    const lost = sayings.filter(([, words, english]) => inserted(english).some((item) => !inserted(words).includes(item)));
    expect(lost).toEqual([]);
  });

  it('leave room for the title in a subject', () => {
    const subjects = sayings.filter(([path]) => /subject$/i.test(path) && path !== 'registration.offered.subject');
    expect(subjects.filter(([, words]) => words.length > 45)).toEqual([]);
    expect(said(t.registration.offered.subject(tellShort(t.dates, 'Asia/Kathmandu', '2024-11-30T18:00:00.000Z'))).length).toBeLessThanOrEqual(62);
  });
});

describe('marks', () => {
  const words = (language: string) => paths.map((path) => said(textAt(textsIn(language), path), ...argumentsOf(path)));

  it.each(allTexts.map(({ language }) => language))('%s shouts nowhere and uses no typewriter quotes', (language) => {
    expect(words(language).filter((text) => /[!！"]/.test(text))).toEqual([]);
    if (language !== 'en') expect(words(language).filter((text) => text.includes("'"))).toEqual([]);
  });

  it('French has a no-break space before double marks, and none without', () => {
    expect(words('fr').filter((text) => /(?<!\u00A0)[:;?»](?!\/)/.test(text))).toEqual([]);
    expect(said(textsIn('fr').session.interpreted('arabe'))).toBe('Interprétation\u00A0: arabe');
  });

  it('Spanish opens its questions', () => {
    expect(words('es').filter((text) => (text.match(/\?/g) ?? []).length !== (text.match(/¿/g) ?? []).length)).toEqual([]);
  });

  it('Arabic has its own comma and question mark, Chinese full-width ones', () => {
    expect(words('ar').filter((text) => /[,;?]/.test(text))).toEqual([]);
    expect(words('zh').filter((text) => /[,;:?()]|\p{Script=Han}\./u.test(text))).toEqual([]);
  });
});

const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100];

describe('numbers', () => {
  it.each([
    ['en', '0 days late|1 day late|2 days late|3 days late|5 days late|11 days late|21 days late|100 days late'],
    [
      'fr',
      '0 jour de retard|1 jour de retard|2 jours de retard|3 jours de retard|5 jours de retard|11 jours de retard|21 jours de retard|100 jours de retard',
    ],
    [
      'es',
      '0 días de atraso|1 día de atraso|2 días de atraso|3 días de atraso|5 días de atraso|11 días de atraso|21 días de atraso|100 días de atraso',
    ],
    [
      'ru',
      'опоздание 0 дней|опоздание 1 день|опоздание 2 дня|опоздание 3 дня|опоздание 5 дней|опоздание 11 дней|опоздание 21 день|опоздание 100 дней',
    ],
    ['zh', '逾期0天|逾期1天|逾期2天|逾期3天|逾期5天|逾期11天|逾期21天|逾期100天'],
  ])('of days in %s', (language, expected) => {
    expect(NUMBERS.map(textsIn(language).actionPoint.late).join('|')).toBe(expected);
  });

  it('take six forms in Arabic', () => {
    expect(NUMBERS.map(textsIn('ar').organiser.digest.toReview)).toEqual([
      'لا طلبات للبت فيها',
      'طلب واحد للبت فيه',
      'طلبان للبت فيهما',
      '3 طلبات للبت فيها',
      '5 طلبات للبت فيها',
      '11 طلبًا للبت فيها',
      '21 طلبًا للبت فيها',
      '100 طلب للبت فيها',
    ]);
  });

  it('take the forms of Russian in a sentence', () => {
    expect(NUMBERS.map(textsIn('ru').organiser.digest.overdue)).toEqual([
      '0 пунктов действий просрочены',
      '1 пункт действий просрочен',
      '2 пункта действий просрочены',
      '3 пункта действий просрочены',
      '5 пунктов действий просрочены',
      '11 пунктов действий просрочены',
      '21 пункт действий просрочен',
      '100 пунктов действий просрочены',
    ]);
  });

  /** Every text that counts, with every number: the word that a language declines must be the one for that number. */
  const counting = paths.filter((path) => argumentsOf(path)[0] === 47);
  it.each(allTexts.map((t) => [t.language, t] as const))('are said by each text in %s', (_, t) => {
    for (const path of counting) {
      for (const n of [...NUMBERS, 1_234_567]) expect(said(textAt(t, path), n, 100)).not.toMatch(/#|NaN|undefined/);
    }
    expect(t.registration.placeInList(12_345)).toContain(new Intl.NumberFormat(t.dates.locale).format(12_345));
  });
});

describe('dates', () => {
  const START = '2024-02-21T13:00:00.000Z';
  const END = '2024-02-21T14:30:00.000Z';

  it.each([
    ['fr', 'mercredi 21 février 2024, de 14:00 à 15:30 (heure d’Europe centrale, UTC+1)', 'mercredi 21 février 2024, de 13:00 à 14:30 UTC'],
    [
      'es',
      'miércoles, 21 de febrero de 2024, de 14:00 a 15:30 (hora de Europa central, UTC+1)',
      'miércoles, 21 de febrero de 2024, de 13:00 a 14:30 UTC',
    ],
    [
      'ar',
      'الأربعاء، 21 شباط/فبراير 2024، من الساعة 14:00 إلى 15:30 (توقيت وسط أوروبا، \u2066UTC+1\u2069)',
      'الأربعاء، 21 شباط/فبراير 2024، من الساعة 13:00 إلى 14:30 بالتوقيت العالمي (\u2066UTC\u2069)',
    ],
    ['ru', 'среда, 21 февраля 2024 г., с 14:00 до 15:30 (Центральная Европа, UTC+1)', 'среда, 21 февраля 2024 г., с 13:00 до 14:30 UTC'],
    ['zh', '2024年2月21日星期三 14:00至15:30（中欧时间，UTC+1）', '2024年2月21日星期三 13:00至14:30（UTC）'],
  ])('in %s are told in the zone and in UTC', (language, local, utc) => {
    expect(tell(textsIn(language).dates, 'Europe/Zurich', START, END)).toEqual({ local, utc });
  });

  it.each([
    ['fr', 'du mercredi 21 février 2024 à 23:00 au jeudi 22 février 2024 à 01:00'],
    ['es', 'de miércoles, 21 de febrero de 2024, 23:00 a jueves, 22 de febrero de 2024, 01:00'],
    ['ar', 'من الأربعاء، 21 شباط/فبراير 2024، الساعة 23:00 إلى الخميس، 22 شباط/فبراير 2024، الساعة 01:00'],
    ['ru', 'среда, 21 февраля 2024 г., 23:00 – четверг, 22 февраля 2024 г., 01:00'],
    ['zh', '2024年2月21日星期三 23:00至2024年2月22日星期四 01:00'],
  ])('in %s name both days of a night', (language, expected) => {
    expect(tell(textsIn(language).dates, 'Etc/UTC', '2024-02-21T23:00:00.000Z', '2024-02-22T01:00:00.000Z').local).toBe(
      textsIn(language).dates.inUtc(expected),
    );
  });

  it('in Arabic have digits that can be copied, and each month by both its names', () => {
    const ar = textsIn('ar').dates;
    expect(tellDate(ar, '2024-01-31')).toBe('الأربعاء، 31 كانون الثاني/يناير 2024');
    expect(tellDate(ar, '2024-11-20')).toBe('الأربعاء، 20 تشرين الثاني/نوفمبر 2024');
    expect(tellTime(ar, START)).toBe('13:00 بالتوقيت العالمي (\u2066UTC\u2069)');
  });

  it('leave out the name of a zone that has none', () => {
    for (const t of allTexts) expect(tell(t.dates, 'Etc/GMT-5', START).local).toMatch(/[(（]\u2066?UTC\+5\u2069?[)）]$/);
  });

  it.each([
    ['fr', 'anglais, arabe et qaa'],
    ['es', 'inglés, árabe y qaa'],
    ['ar', 'الإنجليزية والعربية وqaa'],
    ['ru', 'английский, арабский и qaa'],
    ['zh', '英语、阿拉伯语和qaa'],
  ])('and languages are listed in %s', (language, expected) => {
    expect(tellLanguages(textsIn(language).dates, ['en', 'ar', 'qaa'])).toBe(expected);
  });
});

it('is chosen by the wish: a narrower tag takes the wider language, an unknown one English', async () => {
  const chosen = await Promise.all(['zh-Hans-CN', 'ar-EG', 'es-419', 'ru', 'sw', ''].map(loadTexts));
  expect(chosen.map(({ language }) => language)).toEqual(['zh', 'ar', 'es', 'ru', 'en', 'en']);
});
