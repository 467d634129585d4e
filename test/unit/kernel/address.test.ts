import { describe, expect, it } from 'vitest';
import { keyedLinks, keyedPeople } from '../../../functions/adapters/keyed.ts';
import { emailAddress } from '../../../functions/kernel/address.ts';
import { wrongIn } from '../../support/in-words.ts';
import { TEST_SECRET } from '../../support/platform.ts';

describe('a mail address', () => {
  it.each([
    ['amina@example.org', 'amina@example.org'],
    ['  Amina.Diallo+ngo@Example.ORG ', 'Amina.Diallo+ngo@example.org'],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    ["o'neil@example.org", "o'neil@example.org"],
  ])('takes %s as %s', (written, address) => {
    expect(emailAddress.parse(written)).toBe(address);
  });

  it.each([
    ['"x@evil.example y"@ok.example', /one mail address/],
    ['a@b.example, c@d.example', /one mail address|domain/],
    ['Team: a@b.example;', /domain|one mail address/],
    ['a@b.example\r\nBcc: c@d.example', /domain|one mail address/],
    ['Amina <amina@example.org>', /domain|one mail address/],
    ['آمنة@example.org', /letters outside a-z/],
    ['amina@', /name@example\.org|domain/],
    ['@example.org', /name@example\.org/],
    ['amina@localhost', /domain/],
    ['amina@example..org', /domain/],
    ['amina@-example.org', /domain/],
    ['.amina@example.org', /one mail address/],
    ['am..ina@example.org', /one mail address/],
    [`${'a'.repeat(65)}@example.org`, /one mail address/],
    [`a@${'b'.repeat(62)}.${'c'.repeat(62)}.${'d'.repeat(62)}.${'e'.repeat(62)}.example`, /254/],
    ['amina@example.org.', /domain/],
  ])('refuses %s', (written, message) => {
    expect(wrongIn(emailAddress, written)[0]?.message).toMatch(message);
  });
});

describe('a person behind an address', () => {
  const people = keyedPeople(TEST_SECRET);

  it('is the same whatever the case, and not told apart from the id without the key', () => {
    expect(people.idOf('Amina@example.org')).toBe(people.idOf('amina@EXAMPLE.org'));
    expect(people.idOf('amina+ngo@example.org')).not.toBe(people.idOf('amina@example.org'));
    expect(keyedPeople(`${TEST_SECRET} other`).idOf('amina@example.org')).not.toBe(people.idOf('amina@example.org'));
    expect(people.idOf('amina@example.org')).toMatch(/^per_[0-9a-f]{32}$/);
  });
});

describe('a personal link', () => {
  const links = keyedLinks(TEST_SECRET);
  const token = links.make('registration', 'reg_01HQ5V5V5V5V5V5V5V5V5V5V5V', 1);

  it('opens what it was made for', () => {
    expect(links.claimedId(token)).toBe('reg_01HQ5V5V5V5V5V5V5V5V5V5V5V');
    expect(links.verify('registration', token, 1)).toBe(true);
  });

  it('stays the same, so that every mail can hold a working one', () => {
    expect(links.make('registration', 'reg_01HQ5V5V5V5V5V5V5V5V5V5V5V', 1)).toBe(token);
  });

  it.each([
    ['for another purpose', () => links.verify('unsubscribe', token, 1)],
    ['after the generation was raised', () => links.verify('registration', token, 2)],
    ['for another thing', () => links.verify('registration', token.replace('reg_01HQ', 'reg_01HR'), 1)],
    ['with a changed signature', () => links.verify('registration', `${token.slice(0, -2)}xx`, 1)],
    ['with a signature cut short', () => links.verify('registration', token.slice(0, -4), 1)],
    ['from another installation', () => keyedLinks(`${TEST_SECRET} other`).verify('registration', token, 1)],
  ])('opens nothing %s', (_, verified) => {
    expect(verified()).toBe(false);
  });

  it.each(['', 'x', '../../etc.passwd', `${'a'.repeat(500)}.${'b'.repeat(43)}`, 'reg_1.<script>'])('is not seen in %j', (text) => {
    expect(links.claimedId(text)).toBeUndefined();
  });
});
