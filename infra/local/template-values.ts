import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import { LocalProblem } from './problem.ts';
import type { StackTemplate } from './stack-template.ts';

/** What `Ref` gives of a resource, and `Fn::GetAtt` by the attribute's name. */
export type Identity = { readonly ref: string; readonly attributes?: Readonly<Record<string, string>> };

/**
 * Replaces the intrinsic functions in a value of a template. `AWS::NoValue` becomes undefined and is left out of objects and lists.
 *
 * @throws LocalProblem for an intrinsic or a reference that is not known
 */
export type Resolve = (value: unknown, stack: string) => unknown;

type Scope = { readonly stacks: ReadonlyMap<string, StackTemplate>; readonly identities: ReadonlyMap<string, Identity> };
type Intrinsic = (argument: unknown, stack: string, scope: Scope) => unknown;

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::URLSuffix': 'amazonaws.com',
};

const list = z.array(z.unknown());
const pair = z.tuple([z.unknown(), z.unknown()]);
const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const attribute = z.union([z.tuple([z.string(), z.string()]), z.string().transform((dotted) => splitAttribute(dotted))]);

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, stack, scope) => reference(z.string().parse(name), stack, scope),
  'Fn::GetAtt': (argument, stack, scope) => attributeOf(attribute.parse(argument), stack, scope),
  'Fn::Join': (argument, stack, scope) => {
    const [glue, parts] = pair.parse(argument);
    return list
      .parse(value(parts, stack, scope))
      .map((part) => text.parse(part))
      .join(text.parse(glue));
  },
  'Fn::Sub': (argument, stack, scope) => substitute(argument, stack, scope),
  'Fn::Select': (argument, stack, scope) => {
    const [index, from] = pair.parse(argument);
    return list.parse(value(from, stack, scope))[Number(value(index, stack, scope))];
  },
  'Fn::Split': (argument, stack, scope) => {
    const [glue, whole] = pair.parse(argument);
    return text.parse(value(whole, stack, scope)).split(text.parse(glue));
  },
  'Fn::ImportValue': (name, stack, scope) => imported(text.parse(value(name, stack, scope)), scope),
  'Fn::If': (argument, stack, scope) => {
    const [condition, yes, no] = z.tuple([z.string(), z.unknown(), z.unknown()]).parse(argument);
    return value(conditionHolds(condition, stack, scope) ? yes : no, stack, scope);
  },
  'Fn::Equals': (argument, stack, scope) => {
    const [left, right] = pair.parse(argument);
    return text.parse(value(left, stack, scope)) === text.parse(value(right, stack, scope));
  },
  'Fn::Not': (argument, stack, scope) => !truth(list.parse(argument)[0], stack, scope),
  'Fn::And': (argument, stack, scope) => list.parse(argument).every((one) => truth(one, stack, scope)),
  'Fn::Or': (argument, stack, scope) => list.parse(argument).some((one) => truth(one, stack, scope)),
  'Fn::Base64': (argument, stack, scope) => Buffer.from(text.parse(value(argument, stack, scope))).toString('base64'),
};

/** Resolves values of these stacks; `holds` evaluates a condition by its name. */
export function resolver(stacks: ReadonlyMap<string, StackTemplate>, identities: ReadonlyMap<string, Identity>) {
  const scope = { stacks, identities };
  const resolve: Resolve = (one, stack) => value(one, stack, scope);
  return { resolve, holds: (condition: string, stack: string) => conditionHolds(condition, stack, scope) };
}

function value(one: unknown, stack: string, scope: Scope): unknown {
  if (Array.isArray(one)) return one.map((each) => value(each, stack, scope)).filter((each) => each !== undefined);
  if (typeof one !== 'object' || one === null) return one;
  const entries = Object.entries(one);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name !== undefined && isIntrinsic(name)) return intrinsic(name)(argument, stack, scope);
  const resolved = entries.map(([key, each]) => [key, value(each, stack, scope)] as const);
  return Object.fromEntries(resolved.filter(([, each]) => each !== undefined));
}

function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}

function intrinsic(name: string): Intrinsic {
  const known = INTRINSICS[name];
  if (!known) throw new LocalProblem(`The template uses ${name}, which infra/local/template-values.ts does not know yet`);
  return known;
}

function reference(name: string, stack: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return undefined;
  if (name === 'AWS::StackName') return stack;
  if (name in PSEUDO) return PSEUDO[name];
  const parameter = scope.stacks.get(stack)?.Parameters[name];
  if (parameter) {
    if (parameter.Default === undefined) throw new LocalProblem(`The parameter ${name} of ${stack} has no value here`);
    return parameter.Default;
  }
  return identityOf(name, stack, scope).ref;
}

function attributeOf([id, name]: readonly [string, string], stack: string, scope: Scope): string {
  const found = identityOf(id, stack, scope).attributes?.[name];
  if (found === undefined) throw new LocalProblem(`The attribute ${name} of ${id} (${stack}) is not known on one machine`);
  return found;
}

function identityOf(id: string, stack: string, { identities, stacks }: Scope): Identity {
  const found = identities.get(`${stack}.${id}`);
  if (found) return found;
  const type = stacks.get(stack)?.Resources[id]?.Type ?? 'nothing';
  throw new LocalProblem(`The template of ${stack} refers to ${id} (${type}), which has no identity on one machine at this point`);
}

function imported(name: string, scope: Scope): unknown {
  for (const [stack, { Outputs }] of scope.stacks)
    for (const { Value, Export } of Object.values(Outputs))
      if (Export && value(Export.Name, stack, scope) === name) return value(Value, stack, scope);
  throw new LocalProblem(`No stack exports ${name}`);
}

function substitute(argument: unknown, stack: string, scope: Scope): string {
  const [pattern, names] = typeof argument === 'string' ? [argument, {}] : z.tuple([z.string(), z.record(z.string(), z.unknown())]).parse(argument);
  return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in names) return text.parse(value(names[name], stack, scope));
    return text.parse(name.includes('.') ? attributeOf(splitAttribute(name), stack, scope) : reference(name, stack, scope));
  });
}

function splitAttribute(dotted: string): [string, string] {
  const dot = dotted.indexOf('.');
  return [dotted.slice(0, dot), dotted.slice(dot + 1)];
}

function conditionHolds(name: string, stack: string, scope: Scope): boolean {
  const conditions = scope.stacks.get(stack)?.Conditions ?? {};
  if (!(name in conditions)) throw new LocalProblem(`The condition ${name} of ${stack} does not exist`);
  return truth(conditions[name], stack, scope);
}

const namedCondition = z.strictObject({ Condition: z.string() });

function truth(one: unknown, stack: string, scope: Scope): boolean {
  const named = namedCondition.safeParse(one);
  return named.success ? conditionHolds(named.data.Condition, stack, scope) : z.boolean().parse(value(one, stack, scope));
}
