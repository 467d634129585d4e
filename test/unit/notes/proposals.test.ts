import { describe, expect, test } from 'vitest';
import { type Proposal, proposalsIn } from '../../../functions/notes/domain/proposals.ts';

const SESSION = 'ssn_01HQ0000000000000000000000';
const found = (markdown: string, language = 'en'): readonly Proposal[] => proposalsIn(SESSION, { [language]: markdown });
const textsOf = (markdown: string) => found(markdown).map(({ text }) => text);

describe('lines of notes that look like action points', () => {
  test.each([
    ['- [ ] Share the guide', 'Share the guide'],
    ['* [ ] Share the guide', 'Share the guide'],
    ['2. [ ] Share the guide', 'Share the guide'],
    ['  - [ ] Action: share the guide', 'share the guide'],
    ['Action: share the guide', 'share the guide'],
    ['- ACTION POINT 3: share the guide', 'share the guide'],
    ['**Action:** share the guide', 'share the guide'],
    ['**Action**: share the guide', 'share the guide'],
    ['**Action: share the guide**', 'share the guide'],
    ['### Action item: *share* the `guide`', 'share the guide'],
    ['Action: share [the guide](https://example.org/a_b_c), see <https://example.org>', 'share the guide, see https://example.org'],
    ['Action: keep file_name_here and 2 \\* 3', 'keep file_name_here and 2 * 3'],
    ['- [ ] Share the guide\n  with everybody', 'Share the guide with everybody'],
    ['Point d’action : diffuser le guide', 'diffuser le guide'],
    ["- Point d'action\u00A0: diffuser le guide", 'diffuser le guide'],
    ['Punto de acción: difundir la guía', 'difundir la guía'],
    ['Acción: difundir la guía', 'difundir la guía'],
    ['إجراء: نشر الدليل', 'نشر الدليل'],
    ['- نقطة عمل: نشر الدليل', 'نشر الدليل'],
    ['Действие: распространить руководство', 'распространить руководство'],
    ['Пункт действий: распространить руководство', 'распространить руководство'],
    ['行动要点：分发指南', '分发指南'],
    ['**行动：**分发指南', '分发指南'],
  ])('%j offers %j', (markdown, text) => {
    expect(textsOf(markdown)).toEqual([text]);
  });

  test.each([
    ['a ticked box: nobody has to do it any more', '- [x] Done\n- [X] Action: done'],
    ['the heading of a list', '## Action points\n\nActions:\n\n- one'],
    ['a label without anything behind it', 'Action:\n\nAction point: **'],
    ['an empty box', '- [ ] \n- [ ] ...'],
    ['the word within a line', 'The action: it was praised.\nWe call for Action: now'],
    ['a link that looks like a box', '- [x](https://example.org)'],
    ['code between fences', '```\nAction: no\n```\n\n~~~~\n- [ ] no\n~~~\n- [ ] no\n~~~~'],
    ['code in a list', '- text\n  ```\n  - [ ] no\n  ```'],
    ['indented code', 'text\n\n    Action: no\n\n\t- [ ] no'],
    ['a quotation', '> Action: no\n> - [ ] no\nAction: goes on with the quotation'],
    ['a quotation in a list', '- > Action: no'],
    ['code that never ends', '```\n- [ ] no'],
  ])('%s is none', (_, markdown) => {
    expect(textsOf(markdown)).toEqual([]);
  });

  test('after code and quotations it goes on, and lines are counted from the top of the text', () => {
    const proposals = found('```\nx\n```\nAction: one\n\n> said\n\nAction: two\n- a\n    - [ ] three');
    expect(proposals.map(({ line, text }) => [line, text])).toEqual([
      [4, 'one'],
      [8, 'two'],
      [10, 'three'],
    ]);
  });

  test('the same words are offered once and keep their id wherever they stand; of another session they are others', () => {
    const [first, ...others] = proposalsIn(SESSION, { en: 'x\n\nAction: Share the guide.', fr: '- [ ] share the **guide**' });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ language: 'en', line: 3, text: 'Share the guide.' });
    expect(first?.proposal).toMatch(/^prp_[0-9a-f]{32}$/);
    expect(found('- [ ] share the guide')[0]?.proposal).toBe(first?.proposal);
    expect(proposalsIn('ssn_01HQ0000000000000000000001', { en: '- [ ] share the guide' })[0]?.proposal).not.toBe(first?.proposal);
  });

  test('a text has at most the length of an action point', () => {
    const [long] = textsOf(`Action: ${'word '.repeat(1_000)}`);
    expect(long?.length).toBeLessThanOrEqual(2_000);
    expect(long).toMatch(/word…$/);
  });
});

describe('owner and due date that a line seems to name', () => {
  test.each([
    ['Share the guide – Refuge', { owner: 'Refuge' }],
    ['Share the guide — Refuge International, by 2025-03-31', { owner: 'Refuge International', dueOn: '2025-03-31' }],
    ['Share the guide by 31 March 2025 -> the secretariat', { owner: 'the secretariat', dueOn: '2025-03-31' }],
    ['Share the guide by March 31st, 2025 (Refuge)', { owner: 'Refuge', dueOn: '2025-03-31' }],
    ['Share the guide (owner: Refuge)', { owner: 'Refuge' }],
    ['Diffuser le guide avant le 1er avril 2025 – Refuge', { owner: 'Refuge', dueOn: '2025-04-01' }],
    ['Difundir la guía hasta el 31 de marzo de 2025', { dueOn: '2025-03-31' }],
    ['Распространить руководство до 31 марта 2025', { dueOn: '2025-03-31' }],
    ['نشر الدليل قبل ٣١ مارس ٢٠٢٥', { dueOn: '2025-03-31' }],
    ['2025年3月31日之前分发指南（难民署）', { owner: '难民署', dueOn: '2025-03-31' }],
    ['截至2025年3月31日 分发指南', { dueOn: '2025-03-31' }],
    ['Share what was said on 2024-11-20 by 2025-03-31', { dueOn: '2025-03-31' }],
    ['Share the guide 2025-03-31', { dueOn: '2025-03-31' }],
  ])('%j: %j', (text, hints) => {
    const [one] = found(`- [ ] ${text}`);
    expect(one).toMatchObject({ text, ...hints });
    expect([one?.owner, one?.dueOn]).toEqual(['owner' in hints ? hints.owner : undefined, 'dueOn' in hints ? hints.dueOn : undefined]);
  });

  test.each([
    'Share the guide by 03/04/2025',
    'Share the guide by 2025-02-30',
    'Share what was said on 20 November 2024',
    'Share it by 2025-03-31 or until 2025-04-30',
    'Compare 2024-11-20 and 2025-03-31',
    'Share the guide (see annex 2)',
    'Share the well-known guide',
    'Share the guide – https://example.org/guide',
    'Share the guide – somebody@example.org',
    'Share the guide – it was said that nobody has read it for years',
  ])('%j says neither beyond doubt', (text) => {
    expect(found(`- [ ] ${text}`)).toMatchObject([{ text }]);
    expect(found(`- [ ] ${text}`)[0]).not.toHaveProperty('owner');
    expect(found(`- [ ] ${text}`)[0]).not.toHaveProperty('dueOn');
  });
});
