import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { loadTemplate } from '../../../infra/local/template.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function templates(stacks: Record<string, unknown>) {
  const folder = await mkdtemp(join(tmpdir(), 'convoke-template-'));
  folders.push(folder);
  for (const [name, template] of Object.entries(stacks)) await writeFile(join(folder, `${name}.template.json`), JSON.stringify(template));
  return folder;
}

/** How Fn::Sub writes a name. */
const name = (text: string) => `$\{${text}}`;
const queue = (properties: Record<string, unknown> = {}) => ({ Type: 'AWS::SQS::Queue', Properties: properties });

async function resolved(value: unknown, more: Record<string, unknown> = {}) {
  const template = await loadTemplate(await templates({ App: { Resources: { Q: queue() }, ...more } }));
  for (const resource of template.of('AWS::SQS::Queue')) template.identify(resource, { ref: 'url', attributes: { Arn: 'a:b:c' } });
  return template.resolve(value, 'App');
}

test.each<[string, unknown, unknown]>([
  ['Ref', { Ref: 'Q' }, 'url'],
  ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-1'],
  ['GetAtt', { 'Fn::GetAtt': ['Q', 'Arn'] }, 'a:b:c'],
  ['GetAtt with a dot', { 'Fn::GetAtt': 'Q.Arn' }, 'a:b:c'],
  ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Q' }, 1]] }, 'a-url-1'],
  ['Sub', { 'Fn::Sub': [name('Q'), name('Q.Arn'), name('AWS::Partition'), name('!Literal')].join('/') }, `url/a:b:c/aws/${name('Literal')}`],
  ['Sub with names', { 'Fn::Sub': [name('mine'), { mine: { Ref: 'Q' } }] }, 'url'],
  ['Select of Split', { 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Q', 'Arn'] }] }] }, 'c'],
  ['If', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
  ['no value', { a: 1, b: { Ref: 'AWS::NoValue' }, c: [1, { Ref: 'AWS::NoValue' }] }, { a: 1, c: [1] }],
  ['a parameter with a default', { Ref: 'Size' }, 'small'],
  ['what only looks like an intrinsic', { Ref: 'a', Other: 'b' }, { Ref: 'a', Other: 'b' }],
])('resolves %s', async (_, value, expected) => {
  const conditions = { Yes: { 'Fn::And': [{ 'Fn::Equals': ['a', 'a'] }, { 'Fn::Not': [{ Condition: 'No' }] }] }, No: { 'Fn::Equals': ['a', 'b'] } };
  expect(await resolved(value, { Conditions: conditions, Parameters: { Size: { Type: 'String', Default: 'small' } } })).toEqual(expected);
});

test.each([
  ['an intrinsic that is not known', { 'Fn::Transform': {} }, 'Fn::Transform'],
  ['a reference to nothing', { Ref: 'Nobody' }, 'Nobody'],
  ['an attribute that is not known', { 'Fn::GetAtt': ['Q', 'Colour'] }, 'Colour'],
  ['an import that nobody exports', { 'Fn::ImportValue': 'Elsewhere' }, 'Elsewhere'],
  ['a condition that does not exist', { 'Fn::If': ['Maybe', 1, 2] }, 'Maybe'],
])('refuses %s', async (_, value, said) => {
  await expect(resolved(value)).rejects.toThrow(said);
});

test('resolves values of another stack', async () => {
  const data = { Resources: { T: queue() }, Outputs: { Out: { Value: { Ref: 'T' }, Export: { Name: 'Data:T' } } } };
  const template = await loadTemplate(await templates({ App: { Resources: {} }, Data: data }));
  for (const resource of template.of('AWS::SQS::Queue')) template.identify(resource, { ref: 'there' });
  expect(template.resolve({ 'Fn::ImportValue': 'Data:T' }, 'App')).toBe('there');
});

test('leaves out a resource whose condition does not hold', async () => {
  const app = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } }, Resources: { Q: { ...queue(), Condition: 'Never' } } };
  expect((await loadTemplate(await templates({ App: app }))).of('AWS::SQS::Queue')).toEqual([]);
});

test('refuses a type of resource that is not known, and names it', async () => {
  const folder = await templates({ App: { Resources: { Heart: { Type: 'AWS::StepFunctions::StateMachine' }, Q: queue() } } });
  await expect(loadTemplate(folder)).rejects.toThrow('AWS::StepFunctions::StateMachine (App, Heart)');
});

test('takes types that mean nothing on one machine', async () => {
  const app = { Resources: { A: { Type: 'AWS::CloudWatch::Alarm', Properties: { Anything: { 'Fn::Unheard': 1 } } } } };
  expect((await loadTemplate(await templates({ App: app }))).of('AWS::SQS::Queue')).toEqual([]);
});

test('refuses a property that nobody honours, and drops one that is declared to mean nothing', async () => {
  const template = await loadTemplate(
    await templates({ App: { Resources: { Q: queue({ Known: 1, Idle: { 'Fn::Unheard': 1 }, Surprise: true }) } } }),
  );
  const [resource] = template.of('AWS::SQS::Queue');
  if (!resource) throw new Error('no queue');
  expect(() => template.read(resource, { counts: { Known: z.number() }, ignored: ['Idle'] })).toThrow('Surprise');
  expect(template.read(resource, { counts: { Known: z.number() }, ignored: ['Idle', 'Surprise'] })).toEqual({ Known: 1 });
});

test('says so when a folder holds no template', async () => {
  await expect(loadTemplate(await templates({}))).rejects.toThrow('no synthesised template');
});
