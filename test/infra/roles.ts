import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../../infra/local/account.ts';
import { type StackTemplate, stackTemplate } from '../../infra/local/stack-template.ts';
import { type Identity, resolver } from '../../infra/local/template-values.ts';

type Resource = StackTemplate['Resources'][string];
type Named = (properties: Readonly<Record<string, string>>, id: string) => Identity;

const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
const inAccount = (service: string, name: string, kind = ''): Identity => ({
  ref: name,
  attributes: { Arn: arn(service, `${kind}${name}`), QueueName: name, Name: name },
});

/** The identities that resources have on one machine, as far as rights name them; infra/local gives the same when it starts them. */
const IDENTITIES: Readonly<Record<string, Named>> = {
  'AWS::DynamoDB::GlobalTable': (_, id) => ({
    ref: id,
    attributes: { Arn: arn('dynamodb', `table/${id}`), StreamArn: arn('dynamodb', `table/${id}/stream/label`) },
  }),
  'AWS::SQS::Queue': ({ QueueName = '' }) => inAccount('sqs', QueueName),
  'AWS::Events::EventBus': ({ Name = '' }) => inAccount('events', Name, 'event-bus/'),
  'AWS::SecretsManager::Secret': ({ Name = '' }) => ({ ref: arn('secretsmanager', `secret:${Name}-local`) }),
  'AWS::S3::Bucket': (_, id) => ({ ref: id.toLowerCase(), attributes: { Arn: `arn:aws:s3:::${id.toLowerCase()}` } }),
  'AWS::SES::ConfigurationSet': ({ Name = '' }) => ({ ref: Name }),
  'AWS::Logs::LogGroup': ({ LogGroupName = '' }) => ({ ref: LogGroupName, attributes: { Arn: `${arn('logs', `log-group:${LogGroupName}`)}:*` } }),
};

const texts = z.unknown().transform((value) => (Array.isArray(value) ? value : [value]).map(String));
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: z.record(z.string(), z.unknown()).optional(),
});
const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }), Roles: z.array(z.string()) });
const lambda = z.object({ FunctionName: z.string(), Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) });

/** A statement of a policy with every reference resolved. */
export type Statement = z.infer<typeof statement>;

/**
 * What the role of each function allows, by the function's name without the installation before it.
 *
 * @param folder where `cdk synth` wrote the templates
 */
export function readRoles(folder: string): ReadonlyMap<string, readonly Statement[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  const stacks = files.map(
    (name) => [name.replace('.template.json', ''), stackTemplate.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))] as const,
  );
  return rolesOf(new Map(stacks));
}

function rolesOf(stacks: ReadonlyMap<string, StackTemplate>): ReadonlyMap<string, readonly Statement[]> {
  const resources = [...stacks].flatMap(([stack, { Resources }]) => Object.entries(Resources).map(([id, one]) => ({ stack, id, ...one })));
  const identities = new Map<string, Identity>();
  const { resolve } = resolver(stacks, identities);
  for (const { stack, id, Type, Properties } of resources) identities.set(`${stack}.${id}`, IDENTITIES[Type]?.(plain(Properties), id) ?? { ref: id });
  const policies = resources
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .map(({ stack, Properties }) => policy.parse(resolve(Properties, stack)));
  return new Map(
    resources
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map(({ stack, Properties }) => {
        const { FunctionName, Role } = lambda.parse({ FunctionName: resolve(Properties['FunctionName'], stack), Role: Properties['Role'] });
        const [role] = Role['Fn::GetAtt'];
        const own = policies.filter(({ Roles }) => Roles.includes(role));
        return [FunctionName.replace(/^convoke-[a-z]+-/, ''), own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)];
      }),
  );
}

/** Physical names are texts in our templates; what is computed is no name. */
function plain(properties: Resource['Properties']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
