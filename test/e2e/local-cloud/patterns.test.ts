import { expect, test } from 'vitest';
import { compilePattern } from '../../../infra/local/patterns.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';

const event = {
  source: 'convoke.session',
  'detail-type': 'session.changed.v1',
  detail: { id: 'ssn_1', count: 7, tags: ['a', 'b'], none: null, empty: [], nested: { deep: 'Yes' } },
};

test.each([
  ['a value', { source: ['convoke.session'] }, true],
  ['another value', { source: ['convoke.mail'] }, false],
  ['one of several', { source: ['convoke.mail', 'convoke.session'] }, true],
  ['all fields must match', { source: ['convoke.session'], 'detail-type': ['other'] }, false],
  ['an element of a list', { detail: { tags: ['b'] } }, true],
  ['no element of a list', { detail: { tags: ['c'] } }, false],
  ['null', { detail: { none: [null] } }, true],
  ['null is not absence', { detail: { absent: [null] } }, false],
  ['a number', { detail: { count: [7] } }, true],
  ['a number is not its text', { detail: { count: ['7'] } }, false],
  ['a path that is not there', { detail: { absent: { deep: ['x'] } } }, false],
  ['prefix', { source: [{ prefix: 'convoke.' }] }, true],
  ['prefix of something else', { source: [{ prefix: 'aws.' }] }, false],
  ['prefix of a number', { detail: { count: [{ prefix: '7' }] } }, false],
  ['suffix', { 'detail-type': [{ suffix: '.v1' }] }, true],
  ['exists', { detail: { id: [{ exists: true }] } }, true],
  ['exists, but does not', { detail: { absent: [{ exists: true }] } }, false],
  ['does not exist', { detail: { absent: [{ exists: false }] } }, true],
  ['does not exist, but does', { detail: { id: [{ exists: false }] } }, false],
  ['anything but', { source: [{ 'anything-but': 'aws.ses' }] }, true],
  ['anything but that', { source: [{ 'anything-but': ['aws.ses', 'convoke.session'] }] }, false],
  ['anything but needs something', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
  ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, true],
  ['whatever the case', { detail: { nested: { deep: [{ 'equals-ignore-case': 'yES' }] } } }, true],
  ['numeric between', { detail: { count: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
  ['numeric outside', { detail: { count: [{ numeric: ['<', 7] }] } }, false],
])('matches %s', (_, pattern, expected) => {
  expect(compilePattern(pattern)(event)).toBe(expected);
});

test.each([
  ['an operator that is not known', { source: [{ wildcard: 'a*' }] }, 'wildcard'],
  ['$or', { $or: [{ source: ['a'] }] }, '$or'],
  ['a leaf that is no list', { source: 'convoke' }, 'lists'],
  ['two operators at once', { source: [{ prefix: 'a', suffix: 'b' }] }, 'prefix'],
])('refuses %s instead of matching more or less', (_, pattern, said) => {
  expect(() => compilePattern(pattern)).toThrow(LocalProblem);
  expect(() => compilePattern(pattern)).toThrow(said);
});
