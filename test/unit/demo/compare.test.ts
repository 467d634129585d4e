import { describe, expect, test } from 'vitest';
import { emailAddress } from '../../../functions/kernel/address.ts';
import { submitRegistrationInput } from '../../../functions/registration/inputs.ts';
import { compared, countBy, differences } from '../../../scripts/demo/compare.ts';
import { expectation } from '../../../scripts/demo/expectation.ts';
import { readOptions } from '../../../scripts/demo/options.ts';
import { inventedPeople } from '../../../scripts/demo/people.ts';
import { progressOn } from '../../../scripts/demo/progress.ts';
import { painter, table } from '../../../scripts/demo/table.ts';

describe('what happened against what the scenario demands', () => {
  test('is right when each number is', () => {
    expect(differences(compared(expectation, expectation))).toEqual([]);
  });

  test('differs when one number does, wherever it stands', () => {
    for (const [section, rows] of Object.entries(expectation))
      for (const [name, expected] of Object.entries(rows)) {
        const outcome = { ...expectation, [section]: { ...rows, [name]: expected + 1 } };
        expect(differences(compared(expectation, outcome))).toEqual([{ section, name, expected, actual: expected + 1 }]);
      }
  });

  test('differs when something is missing, or happened that nobody thought of', () => {
    const { 'Mails sent': _lost, ...withoutMails } = expectation;
    expect(differences(compared(expectation, withoutMails)).every(({ section, actual }) => section === 'Mails sent' && actual === 0)).toBe(true);
    expect(differences(compared(expectation, withoutMails))).not.toHaveLength(0);
    const more = { ...expectation, 'Mails sent': { ...expectation['Mails sent'], 'of no kind': 1 } };
    expect(differences(compared(expectation, more))).toEqual([{ section: 'Mails sent', name: 'of no kind', expected: 0, actual: 1 }]);
  });

  test('counts by name', () => {
    expect(countBy(['a', 'b', 'a'], (one) => one)).toEqual({ a: 2, b: 1 });
  });
});

describe('the table', () => {
  test('shows each number, and beside a wrong one what it must be', () => {
    const shown = table(compared({ Mails: { sent: 3, lost: 0 } }, { Mails: { sent: 3, lost: 1 } }), painter(false));
    expect(shown).toMatch(/^Mails\n {2}sent +3 {2}✓\n {2}lost +1 {2}✗ must be 0$/);
  });

  test('has colours only where they are wanted', () => {
    expect(painter(false)('red', 'x')).toBe('x');
    expect(painter(true)('red', 'x')).toBe('\u001b[31mx\u001b[39m');
  });
});

describe('progress', () => {
  const screen = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, stream: { isTTY, columns: 40, write: (text: string) => Boolean(written.push(text)) } };
  };

  test('is a line for each scene where nobody looks on', () => {
    const { written, stream } = screen(false);
    const progress = progressOn(stream, painter(false));
    progress.begin('one', 0);
    progress.end('one is done');
    progress.stop();
    expect(written).toEqual(['one is done\n']);
  });

  test('is a line that lives on a terminal, never wider than it', () => {
    const { written, stream } = screen(true);
    const progress = progressOn(stream, painter(false));
    progress.begin('something with a very long description', 0.5);
    progress.stop();
    expect(written[0]).toContain('█'.repeat(10));
    expect(written[0]?.replace('\r\u001b[2K', '').length).toBeLessThanOrEqual(40);
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('invented people', () => {
  const first = (count: number, seed: number) => {
    const people = inventedPeople(seed);
    return Array.from({ length: count }, () => people.next().value);
  };

  test('are the same for the same seed, and others for another', () => {
    expect(first(50, 7)).toEqual(first(50, 7));
    expect(first(50, 7)).not.toEqual(first(50, 8));
  });

  test('have each an address of their own that mail can be sent to, and what a form takes', () => {
    const people = first(500, 1);
    expect(new Set(people.map(({ email }) => email)).size).toBe(500);
    for (const person of people) {
      expect(emailAddress.parse(person.email)).toBe(person.email);
      expect(submitRegistrationInput.parse(person)).toMatchObject({ name: person.name, organisation: person.organisation });
    }
  });

  test('write their names in many scripts', () => {
    const names = first(500, 1)
      .map(({ name }) => name)
      .join('');
    for (const script of ['Latin', 'Arabic', 'Cyrillic', 'Han', 'Hangul', 'Devanagari', 'Bengali', 'Georgian'])
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  });
});

describe('options', () => {
  test('have usual values, and say what is wrong', () => {
    expect(readOptions([], true)).toEqual({ seed: 1, keep: false, colors: true });
    expect(readOptions(['--seed', '7', '--keep', '--no-color'], true)).toEqual({ seed: 7, keep: true, colors: false });
    expect(readOptions(['--help'], true)).toBeUndefined();
    expect(() => readOptions(['--seed', 'x'], true)).toThrow('--seed must be a whole number');
    expect(() => readOptions(['--sed', '1'], true)).toThrow('npm run demo');
  });
});
