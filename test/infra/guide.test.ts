import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterNames } from '../../infra/parameters.ts';
import { installation } from './installation.ts';

const guide = readFileSync('docs/operators-guide.md', 'utf8');
const runbook = readFileSync('docs/runbook.md', 'utf8');
const { ofType, stacks } = installation({ sender: 'a@example.org', admins: 'b@example.org', domain: 'example.org' });

describe("the operator's guide", () => {
  it('explains every option of the deployment', () => {
    for (const name of parameterNames) expect(guide).toContain(`| \`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\` |`);
  });

  it('counts what costs something while nothing happens', () => {
    const polled = ofType('AWS::Lambda::EventSourceMapping').filter(({ Properties }) => Properties['StartingPosition'] === undefined);
    // One pair of sources is that of deliver-mail: each of them polls a queue of its own.
    expect(guide).toContain(`| ${polled.length} queues, each asked by`);
    expect(guide).toContain(`| ${ofType('AWS::CloudWatch::Alarm').length} alarms on`);
    expect(guide).toContain(`${ofType('AWS::Lambda::Function').length} functions`);
  });

  it('names outputs that exist', () => {
    const outputs = [...Object.keys(stacks.data.Outputs), ...Object.keys(stacks.app.Outputs)];
    const named = [...`${guide}${runbook}`.matchAll(/OutputKey=='(\w+)'|\$\(OUT (\w+)\)/g)].map(([, one, other]) => one ?? other);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named.filter((one) => one !== undefined)) expect(outputs).toContain(name);
  });

  it('names functions and queues that exist', () => {
    const names = [...ofType('AWS::Lambda::Function'), ...ofType('AWS::SQS::Queue')].map(
      ({ Properties }) => Properties['FunctionName'] ?? Properties['QueueName'],
    );
    const faults = [...runbook.matchAll(/`faults ([a-z-]+)/g)].map(([, name]) => `convoke-prod-${name}`);
    const redriven = [...runbook.matchAll(/`(?:redrive|dead|purge) ([a-z-]+)`/g)].flatMap(([, name]) => [`convoke-prod-${name}-dead`]);
    expect(faults.length + redriven.length).toBeGreaterThan(30);
    for (const name of [...faults, ...redriven]) expect(names).toContain(name);
  });
});
