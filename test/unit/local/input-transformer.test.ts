import { describe, expect, it } from 'vitest';
import { compileTransformer } from '../../../infra/local/input-transformer.ts';

const event = { id: '1', detail: { mail: { tags: { 'ses:x': ['a'], n: [] }, 'own-name': 'says "so"' }, size: 3, to: 'a@example.org' } };
const made = (InputTemplate: string, InputPathsMap: Record<string, string>) =>
  JSON.parse(compileTransformer({ InputTemplate, InputPathsMap }, 'The target')(event));

describe('an input transformer on one machine', () => {
  it('puts what lies at each path in the place of a value, and hands over nothing else', () => {
    const paths = { 'detail-mail-tags': '$.detail.mail.tags', name: '$.detail.mail.own-name', size: '$.detail.size' };
    expect(made('{"from":"us","detail":{"tags":<detail-mail-tags>,"of":[<name>,<size>]}}', paths)).toEqual({
      from: 'us',
      detail: { tags: { 'ses:x': ['a'], n: [] }, of: ['says "so"', 3] },
    });
  });

  it.each([
    ['a text', '"the <id>"', { id: '$.id' }],
    ['no JSON', 'the <id>', { id: '$.id' }],
    ['a placeholder within a text', '{"a":"the <id>"}', { id: '$.id' }],
    ['a placeholder without a path', '{"a":<id>}', {}],
    ['a variable that EventBridge gives', '{"a":<aws.events.event>}', {}],
    ['a path with an index', '{"a":<id>}', { id: '$.detail.mail.tags.n[0]' }],
    ['a path with a wildcard', '{"a":<id>}', { id: '$.detail.*' }],
  ])('does not take %s', (_, template, paths) => {
    expect(() => compileTransformer({ InputTemplate: template, InputPathsMap: paths }, 'The target')).toThrow('The target: ');
  });

  it('says when an event has nothing at a path: nobody has written down what EventBridge makes of it', () => {
    expect(() => made('{"a":<id>}', { id: '$.detail.none' })).toThrow('nothing at $.detail.none');
    expect(() => made('{"a":<id>}', { id: '$.id.toString' })).toThrow('nothing at $.id.toString');
  });
});
