import { describe, expect, it } from 'vitest';
import { say } from '../../../functions/mail/content/blocks.ts';
import { examples } from '../../../functions/mail/content/examples.ts';
import { toText } from '../../../functions/mail/content/plain-text.ts';
import type { MailFacts, RenderedMail } from '../../../functions/mail/domain/facts.ts';
import { all, alter, discreetly, links, renderMail, visible } from './kinds.ts';
import { longest } from './longest.ts';
import { others } from './texts.ts';

const characters = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length;
const columns = (line: string) => line.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/gu, 'xx').length;
/** Text without spaces and marks of direction: Chinese is wrapped without one. */
const dense = (text: string) => text.replaceAll(/[\s>\u2066-\u2069*-]+/g, '');
const latin = (text: string): readonly string[] => text.match(/[a-z]{2,}/gi) ?? [];

const cases = others.flatMap((t) => all.map((facts) => [t.language, facts.kind, t, { ...facts, language: t.language }] as const));

describe.each(cases)('in %s, %s', (language, kind, t, facts) => {
  const mail = renderMail(facts);

  it('says its language and direction, and keeps to the sides of it', () => {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    expect([mail.language, mail.direction]).toEqual([language, direction]);
    expect(mail.html.split(`lang="${language}" dir="${direction}"`)).toHaveLength(3);
    const [start, end] = direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
    expect(mail.html).toContain(`text-align:${start}`);
    // An organiser's own text keeps its own direction.
    expect(mail.html.replaceAll(/<div class="quote[^>]*>/g, '')).not.toContain(`text-align:${end}`);
    expect(mail.html).not.toMatch(/(?:padding|margin|border)-inline/);
    expect((mail.html.match(/<table/g) ?? []).length).toBe(
      (mail.html.match(direction === 'rtl' ? /<table dir="rtl"/g : /<table role/g) ?? []).length,
    );
  });

  it.each([
    ['as it is', facts],
    ['with the longest input', longest(facts)],
    ['discreet', discreetly(facts)],
  ])('stays small, with a subject of one short line: %s', (_, variant) => {
    const { subject, html, text, fromName } = renderMail(variant);
    expect(characters(subject)).toBeLessThanOrEqual(78);
    expect(characters(fromName)).toBeLessThanOrEqual(60);
    expect(subject + fromName).not.toMatch(/[\p{Cc}]/u);
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
    expect(html + text + subject).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says the same in HTML and in plain text, with the same links', () => {
    const text = dense(mail.text);
    const lines = visible(mail.html).split('\n');
    if (kind !== 'organiser-message') {
      for (const line of lines.filter((words) => words.trim() !== '')) expect(text).toContain(dense(line));
    }
    for (const url of links(mail.html)) expect(mail.text).toContain(url.replace('mailto:', ''));
    expect(mail.text.split('\n').filter((line) => columns(line) > 78 && !/^\s*https:\/\/\S+$/.test(line))).toEqual([]);
  });

  it('has nothing in English but what somebody wrote', () => {
    // A title may be cut within a word.
    const given = [...latin(JSON.stringify(facts).replaceAll('\\n', ' ')), 'UTC', 'Convoke', 'invitation', 'cancellation', 'ics'];
    const ours = latin([mail.subject, mail.preheader, mail.fromName, mail.text, mail.calendar?.fileName].join(' ')).filter(
      (word) => !given.some((whole) => whole.startsWith(word)),
    );
    const english =
      language === 'fr' || language === 'es' ? ours.filter((word) => /^(?:the|you|your|and|is|are|with|this|will|of|to)$/i.test(word)) : ours;
    expect(english).toEqual([]);
  });

  it('is neutral when it is discreet', () => {
    const hidden = renderMail(discreetly(facts));
    const everything = [hidden.fromName, hidden.replyTo, hidden.subject, hidden.preheader, hidden.html, hidden.text, hidden.calendar?.content].join(
      '\n',
    );
    expect(everything).not.toMatch(/climate|UNHCR|ICVA|\bngos?\b|Evaluation of|briefing|partnerships/i);
    if ('registration' in facts) {
      expect([hidden.fromName, hidden.subject, hidden.preheader]).toEqual([
        t.session.neutral.sender,
        t.session.neutral.subject,
        t.session.neutral.preheader,
      ]);
    }
  });

  it('carries the calendar entry that the English mail carries, in its own words only', () => {
    const fixed = (rendered: RenderedMail) =>
      rendered.calendar?.content
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .filter((line) => !/^(?:SUMMARY|LOCATION|DESCRIPTION|X-ALT-DESC)/.test(line));
    const english = renderMail({ ...facts, language: 'en' });
    expect(fixed(mail)).toEqual(fixed(english));
    expect(mail.calendar?.fileName).toBe(english.calendar?.fileName);
    expect(mail.replyTo).toBe(english.replyTo);
  });
});

describe('a title', () => {
  const titled = (language: string, title: Readonly<Record<string, string>>) =>
    renderMail(alter({ ...examples['registration-confirmed'], language } satisfies MailFacts, { session: { title } }));
  const both = { en: 'Climate', fr: 'Climat', ar: 'المناخ' };

  it('is in the language of the mail where it was written in it', () => {
    expect(titled('fr', both).subject).toBe('Inscription confirmée\u00A0: Climat');
    expect(titled('fr', both).text).not.toContain('Langue du titre');
    expect(titled('ar', both).subject).toBe('تأكيد التسجيل: المناخ');
  });

  it('says which language one gets instead', () => {
    expect(titled('ru', both).text).toContain('Язык названия: английский');
    expect(titled('ru', both).html).toContain('<bdi lang="en">Climate</bdi>');
    expect(titled('en', { fr: 'Climat' }).text).toContain('Title in French');
    expect(titled('zh', { ar: 'المناخ' }).text).toContain('标题语言：阿拉伯语');
  });

  it('is not told in a discreet mail, nor its language', () => {
    expect(renderMail(discreetly({ ...examples['registration-confirmed'], language: 'ru' })).text).not.toContain('Язык названия');
  });
});

describe('the words of organisers', () => {
  const written = (language: string, markdown: string) => renderMail({ ...examples['organiser-message'], language, markdown }).html;

  it('run in their own direction, with the bar on their own side', () => {
    expect(written('ar', '**Hello**')).toMatch(/class="quote rule" dir="ltr" style="[^"]*border-left:3px[^"]*text-align:left"/);
    expect(written('en', '1. **أهلا**')).toMatch(/class="quote rule" dir="rtl" style="[^"]*border-right:3px[^"]*text-align:right"/);
    expect(written('en', '1 + 1')).toContain('class="quote rule" dir="ltr"');
  });
});

describe('plain text', () => {
  const letter = (direction: 'ltr' | 'rtl', words: string) =>
    toText({
      ...{ language: 'x', direction, colon: ':', preheader: '', title: 'T', footer: [] },
      blocks: [{ type: 'paragraph', text: say`${words}.` }],
    });

  it('isolates what runs against an Arabic mail, telephone numbers too, and again on each line', () => {
    expect(letter('rtl', 'Diallo')).toContain('\u2068Diallo\u2069.');
    expect(letter('rtl', '+41 22 000 00 00')).toContain('\u2068+41 22 000 00 00\u2069.');
    expect(letter('rtl', 'Амина')).toContain('\u2068Амина\u2069.');
    expect(letter('rtl', 'أمينة')).toContain('\n\nأمينة.');
    const lines = letter('rtl', 'long words '.repeat(20))
      .split('\n')
      .filter((line) => line.includes('long'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^\u2068.*\u2069\.?$/);
  });

  it('breaks Chinese between characters, and before no closing mark', () => {
    const lines = letter('ltr', '会议，记录。'.repeat(30))
      .split('\n')
      .filter((line) => line.includes('会议'));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
    expect(lines.every((line) => columns(line) <= 76)).toBe(true);
  });
});
