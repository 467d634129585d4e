import * as z from 'zod';
import { type Installation, textOf } from './installation.ts';

const list = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(z.unknown()));
const statement = z.object({ Effect: z.literal('Allow'), Action: list, Resource: list, Condition: z.unknown().optional() });
const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }), Roles: z.array(z.object({ Ref: z.string() })) });

/** What each function may do, by its name without the prefix of the installation: action and resource. */
export function grantsOf({ ofType }: Installation) {
  const policies = ofType('AWS::IAM::Policy').map(({ Properties }) => policy.parse(Properties));
  return ofType('AWS::Lambda::Function').map(({ Properties }) => ({
    name: z.string().parse(Properties['FunctionName']).replace('convoke-prod-', ''),
    grants: policies
      .filter(({ Roles }) => Roles.some(({ Ref }) => textOf(Properties['Role']) === `\${${Ref}.Arn}`))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .flatMap(({ Action, Resource, Condition }) =>
        Action.flatMap((action) => Resource.map((on) => ({ action: String(action), on: textOf(on), condition: Condition }))),
      ),
  }));
}
