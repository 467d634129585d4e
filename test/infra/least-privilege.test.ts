import { describe, expect, it } from 'vitest';
import { knownCalls, mayDo, readCall } from './calls.ts';
import { installation, PARAMETERS } from './installation.ts';
import { readRoles, type Statement } from './roles.ts';
import { reasonFor, UNUSED } from './unused-rights.ts';

const roles = readRoles(installation({ ...PARAMETERS, stage: 'local' }).folder);
const calls = knownCalls().map(readCall);

const statementsOf = (name: string) => roles.get(name) ?? [];
/** Each right of its own: one action on one resource. */
const granted = [...roles].flatMap(([name, statements]) => statements.flatMap((statement) => alone(statement).map((right) => ({ name, right }))));

function alone(statement: Statement) {
  return statement.Action.flatMap((action) => statement.Resource.map((resource) => ({ ...statement, Action: [action], Resource: [resource] })));
}

async function isUsed({ name, right }: (typeof granted)[number]): Promise<boolean> {
  for (const call of calls.filter((one) => one.name === name && right.Action.includes(one.action))) if (await mayDo([right], call)) return true;
  return false;
}

describe('least privilege, by the calls that each function was seen to make', () => {
  it('knows calls of every function', () => {
    expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(roles.keys()));
    expect(calls.length).toBeGreaterThan(80);
  });

  it('allows each of them by the role of its function', async () => {
    const refused: string[] = [];
    for (const { name, ...call } of calls) if (!(await mayDo(statementsOf(name), call))) refused.push(`${name} ${call.action} ${call.resource}`);
    expect(refused).toEqual([]);
  });

  it('gives no right that none of them needs, without a written reason', async () => {
    const unused: string[] = [];
    for (const one of granted)
      if (!(await isUsed(one)) && reasonFor(one) === undefined) unused.push(`${one.name} ${one.right.Action} ${one.right.Resource}`);
    expect(unused).toEqual([]);
  });

  it('gives no reason for a right that is used, or that nobody has', async () => {
    const needless: string[] = [];
    for (const entry of UNUSED) {
      const explained = granted.filter((one) => reasonFor(one) === entry.reason);
      const used = await Promise.all(explained.map(isUsed));
      if (explained.length === 0 || used.every((one) => one)) needless.push(entry.reason);
    }
    expect(needless).toEqual([]);
  });

  it('would see a right that is missing, too narrow, or left over', async () => {
    const [send] = calls.filter(({ action }) => action === 'ses:SendRawEmail');
    if (!send) throw new Error('deliver-mail sends');
    const statements = statementsOf('deliver-mail');
    expect(await mayDo(statements, send)).toBe(true);
    expect(await mayDo(statements, { ...send, context: { 'ses:FromAddress': 'somebody@else.example' } })).toBe(false);
    expect(await mayDo(statements, { ...send, action: 'ses:SendEmail' })).toBe(false);
    expect(await mayDo(statementsOf('web'), { ...send })).toBe(false);
    const left = { Effect: 'Allow', Action: ['dynamodb:Scan'], Resource: ['*'] } as const;
    expect(await isUsed({ name: 'web', right: { ...left, Action: [...left.Action], Resource: [...left.Resource] } })).toBe(false);
  });
});
