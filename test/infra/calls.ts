import { readFileSync } from 'node:fs';
import { runSimulation } from '@cloud-copilot/iam-simulate';
import { ACCOUNT } from '../../infra/local/account.ts';
import type { Statement } from './roles.ts';

/** One thing that a function asked AWS for. */
export type Call = { readonly action: string; readonly resource: string; readonly context: Readonly<Record<string, string>> };

/**
 * Whether a role with these statements may do it, as IAM evaluates its policies: @cloud-copilot/iam-simulate, which also refuses
 * actions, resources and condition keys that AWS does not know.
 *
 * @throws Error when the policy or the call is none that IAM takes
 */
export async function mayDo(statements: readonly Statement[], { action, resource, context }: Call): Promise<boolean> {
  const result = await runSimulation(
    {
      request: {
        principal: `arn:aws:iam::${ACCOUNT}:role/function`,
        action,
        resource: { resource, accountId: ACCOUNT },
        contextVariables: { ...context },
      },
      identityPolicies: [{ name: 'role', policy: { Version: '2012-10-17', Statement: statements } }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (result.resultType === 'error') throw new Error(`${action} on ${resource}: ${JSON.stringify(result.errors)}`);
  return result.overallResult === 'Allowed';
}

/** Reads a line that test/e2e/support/call-recorder.ts wrote. */
export function readCall(line: string): Call & { readonly name: string } {
  const [name = '', action = '', resource = '', ...facts] = line.split(' ');
  const pairs = facts.map((fact) => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)] as const);
  return { name, action, resource, context: Object.fromEntries(pairs) };
}

/** Which calls each function was seen to make; `npm run calls` writes it anew, and test/e2e/life.test.ts checks that it is still true. */
export const CALLS = 'test/infra/calls.txt';

/** Its lines. */
export function knownCalls(): readonly string[] {
  return readFileSync(CALLS, 'utf8').trim().split('\n');
}
