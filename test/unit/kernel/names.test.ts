import { describe, expect, test } from 'vitest';
import { namingsIn, unconfirmed } from '../../../functions/kernel/names.ts';

const amina = { name: 'Amina Diallo', organisation: 'Réseau des femmes réfugiées' };
const found = (text: string, people = [amina], exempt: string[] = []) => namingsIn(text, people, exempt).map(({ found: words }) => words);

describe('a text that names people', () => {
  test.each([
    ['Amina Diallo asked for data.', 'Amina Diallo'],
    ['DIALLO, Amina asked.', 'DIALLO, Amina'],
    ['amina diallo asked.', 'amina diallo'],
    ['Ms Diallo asked.', 'Diallo'],
    ["Diallo's point", 'Diallo'],
    ['**Amina** _Diallo_ asked', 'Amina** _Diallo'],
    ['The reseau des femmes refugiees asked.', 'reseau des femmes refugiees'],
    ['Réseau des Femmes Réfugiées: more data', 'Réseau des Femmes Réfugiées'],
    ['Re\u0301seau des femmes re\u0301fugie\u0301es', 'Réseau des femmes réfugiées'],
  ])('%s', (text, words) => expect(found(text)).toEqual([words]));

  test('says in which line, once each, in the order of the text', () => {
    expect(namingsIn('First.\nDiallo spoke, Diallo asked.\nAnd the Réseau des femmes réfugiées.', [amina])).toEqual([
      { found: 'Diallo', as: 'name', line: 2 },
      { found: 'Réseau des femmes réfugiées', as: 'organisation', line: 3 },
    ]);
  });

  test('in scripts without spaces or capitals', () => {
    expect(found('会议上王小明表示同意。', [{ name: '王小明', organisation: '难民支援中心' }])).toEqual(['王小明']);
    expect(found('وقالت لأمينة ديالو إن', [{ name: 'أمينة ديالو', organisation: 'شبكة' }])).toEqual(['أمينة ديالو']);
    expect(found('Слово взяла Анна Петрова.', [{ name: 'Анна Петрова', organisation: 'Мост' }])).toEqual(['Анна Петрова']);
  });
});

describe('a text that names nobody', () => {
  test.each([
    ['There is hope, and grace.', { name: 'Grace Hope', organisation: 'An NGO' }],
    ['He cares about the arc of history.', { name: 'Li Wu', organisation: 'ARC' }],
    ['Aminata and Diallobe are other words.', amina],
    ['Refugees asked for more data.', amina],
  ])('%s', (text, person) => expect(found(text, [person])).toEqual([]));

  test('the organisers are public', () => {
    expect(found('UNHCR answered.', [{ name: 'Li Wu', organisation: 'UNHCR' }])).toEqual(['UNHCR']);
    expect(found('UNHCR answered.', [{ name: 'Li Wu', organisation: 'UNHCR' }], ['unhcr'])).toEqual([]);
  });
});

test('what its writer says is no name is left out, and nothing else', () => {
  const namings = namingsIn('Hope is not Diallo.', [amina, { name: 'Hope Adams', organisation: 'An NGO' }]);
  expect(unconfirmed(namings, ['hope'])).toEqual([{ found: 'Diallo', as: 'name', line: 1 }]);
});
