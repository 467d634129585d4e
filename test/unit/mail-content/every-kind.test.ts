import { describe, expect, it } from 'vitest';
import { palette } from '../../../functions/kernel/palette.ts';
import { mailKinds, ruleOf } from '../../../functions/mail/domain/kinds.ts';
import { all, alter, discreetly, links, renderMail, squeezed, toRegistrants, visible } from './kinds.ts';
import { longest } from './longest.ts';

const characters = (text: string) => Array.from(new Intl.Segmenter().segment(text)).length;

describe.each(all.map((facts) => [facts.kind, facts] as const))('%s', (_, facts) => {
  const mail = renderMail(facts);

  it('has the colours of the site, in light and in dark', () => {
    const colours = new Set<string>([palette.light, palette.dark].flatMap((scheme) => Object.values(scheme)));
    expect((mail.html.match(/(?<!&)#[0-9a-f]{3,6}\b/gi) ?? []).filter((colour) => !colours.has(colour))).toEqual([]);
  });

  it('says the same in HTML and in plain text, with the same links', () => {
    const text = squeezed(mail.text);
    for (const line of visible(mail.html)
      .split('\n')
      .filter((said) => said.trim() !== '')) {
      if (facts.kind !== 'organiser-message') expect(text).toContain(squeezed(line.replace(/:$/, '')).trim());
    }
    const plain = links(mail.html).map((url) => url.replace('mailto:', ''));
    expect(plain.length).toBeGreaterThan(0);
    for (const url of plain) expect(mail.text).toContain(url);
  });

  it.each([
    ['as it is', facts],
    ['with the longest input', longest(facts)],
    ['discreet', discreetly(facts)],
  ])('stays small, with a subject of one short line: %s', (_, variant) => {
    const { subject, html, text, fromName } = renderMail(variant);
    expect(characters(subject)).toBeLessThanOrEqual(78);
    expect(subject + fromName).not.toMatch(/[\p{Cc}]/u);
    expect(characters(fromName)).toBeLessThanOrEqual(60);
    expect(Buffer.byteLength(html)).toBeLessThan(20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  });

  it('loads nothing, runs nothing, and says its language and direction twice', () => {
    expect(mail.html).not.toMatch(/<(?:img|script|link|iframe|object|video|form)|@import|url\(|\son\w+=|http:\/\//i);
    expect(mail.html.match(/lang="en" dir="ltr"/g)).toHaveLength(2);
    expect(mail.html).toMatch(/<title>[^<]+<\/title>/);
    expect(mail.html.match(/<h1/g)).toHaveLength(1);
    expect(mail.html.match(/<table(?! role="presentation")/g)).toBeNull();
    expect(
      mail.html
        .match(/font-size:(\d+)px/g)
        ?.map((size) => Number.parseInt(size.slice(10), 10))
        .every((size) => size >= 14),
    ).toBe(true);
  });

  it('begins with the preheader and is wrapped for reading', () => {
    expect(mail.preheader.length).toBeGreaterThan(10);
    expect(mail.html.indexOf(mail.preheader.slice(0, 20))).toBeLessThan(mail.html.indexOf('<h1'));
    const tooLong = mail.text.split('\n').filter((line) => line.length > 78 && !/^\s*https:\/\/\S+$/.test(line));
    expect(tooLong).toEqual([]);
  });

  it('says why one gets it', () => {
    expect(squeezed(mail.text)).toContain('You get this mail because');
  });

  it('carries the link that ends it if its class has one', () => {
    const ends = 'unsubscribeUrl' in facts;
    expect(ends).toBe(ruleOf(facts.kind).topic !== undefined);
    expect(mail.text.includes('/unsubscribe/')).toBe(ends);
    expect(mail.html.includes('/unsubscribe/')).toBe(ends);
  });

  it('writes hostile words as words', () => {
    const hostile = `<script>alert("x")</script>{{name}}\r\nBcc: evil@example.org\u202E & 'q'`;
    const attacked = renderMail(
      alter(facts, {
        session: {
          title: { en: hostile },
          seriesTitle: { en: hostile },
          organisers: [hostile],
          place: hostile,
          format: 'hybrid',
          technicalContact: hostile,
        },
        registration: { name: hostile },
        point: { text: hostile, sessionTitle: { en: hostile }, seriesTitle: { en: hostile }, ownerOrganisation: hostile },
      }),
    );
    expect(attacked.html).not.toContain('<script');
    expect(attacked.html + attacked.text + attacked.subject + attacked.fromName).not.toContain('\u202E');
    expect(attacked.subject + attacked.fromName).not.toMatch(/[\r\n]/);
    expect(attacked.text).not.toMatch(/^\s*Bcc:/m);
  });

  it('tells nothing when it is discreet', () => {
    const hidden = renderMail(discreetly(facts));
    const everything = [hidden.fromName, hidden.replyTo, hidden.subject, hidden.preheader, hidden.html, hidden.text, hidden.calendar?.content].join(
      '\n',
    );
    for (const word of ['climate', 'UNHCR', 'ICVA', 'NGO', 'ngo-consultations', 'Evaluation of', 'briefing', 'partnerships'])
      expect(everything).not.toMatch(new RegExp(word, 'i'));
  });
});

it('has an example of each kind', () => {
  expect(all.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(mailKinds).toSorted());
});

describe.each(toRegistrants.map((facts) => [facts.kind, facts] as const))('%s, to a registrant', (_, facts) => {
  const mail = renderMail(facts);

  it('says who writes, whom to answer, and when the session is, in its zone and in UTC', () => {
    expect(mail.fromName).toBe('UNHCR Partnership and Coordination Service');
    expect(mail.replyTo).toBe('ngo-consultations@example.org');
    expect(mail.text).toContain('Questions? Write to ngo-consultations@example.org');
    expect(squeezed(mail.text)).toMatch(/(?:Wednesday|Thursday), 2[12] February 2024, 1[46]:00 to 1[57]:30 \(Central European Time, UTC\+1\)/);
    expect(squeezed(mail.text)).toMatch(/2[12] February 2024, 1[35]:00 to 1[46]:30 UTC/);
  });

  it('has a neutral sender and subject, and no address to answer, when only the registrant is discreet', () => {
    const hidden = renderMail(alter(facts, { registration: { discreet: true } }));
    expect([hidden.fromName, hidden.subject, hidden.replyTo]).toEqual(['Meeting service', 'Meeting update', undefined]);
    expect(hidden.html + hidden.text).not.toMatch(/climate|UNHCR/i);
  });
});

describe('to those who may still take part', () => {
  const LIVE = [
    'received',
    'confirmed',
    'waitlisted',
    'expired',
    'moved',
    'postponed',
    'joining-details',
    'reminder',
    'already',
    'offered',
    'same-address',
  ];
  const live = toRegistrants.filter(({ kind }) => LIVE.some((part) => kind.includes(part)));

  it.each(live.map((facts) => [facts.kind, facts] as const))('%s says language, recording, how to join and how to withdraw', (_, facts) => {
    const { text } = renderMail(facts);
    expect(text).toContain('Interpretation: French, Arabic and Spanish');
    expect(text).toContain('This session is not recorded.');
    expect(squeezed(text)).toContain('In the meeting tool, the others see the name under which you join.');
    expect(text).toContain('Chatham House Rule');
    expect(text).toContain('How to join');
    expect(text).toContain(facts.registration.links.myRegistration);
    if (facts.kind !== 'seat-offered') expect(squeezed(text)).toMatch(/Please (withdraw|say so) on your page/i);
  });

  it.each(['registration-withdrawn', 'registration-revoked', 'address-changed', 'confirm-new-address'])(
    '%s carries no personal link that is void',
    (kind) => {
      const found = toRegistrants.find((facts) => facts.kind === kind);
      expect(found).toBeDefined();
      if (found !== undefined) expect(renderMail(found).text).not.toContain('/my/registrations/');
    },
  );
});
