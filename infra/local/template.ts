import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { LocalProblem } from './problem.ts';
import { RUNNING, type RunningType, WITHOUT_LOCAL_MEANING } from './resource-types.ts';
import { type StackTemplate, stackTemplate } from './stack-template.ts';
import { type Identity, type Resolve, resolver } from './template-values.ts';

/** One resource of a synthesised template, its properties not yet resolved. */
export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** Says which properties of a type count on one machine and which do not. Any other stops the start. */
export type Reading<S extends z.ZodRawShape> = { readonly counts: S; readonly ignored: readonly string[] };

/** All stacks of one synthesised app, with references between them. */
export type Template = {
  /** The resources of that type, in the order of the template. */
  of(type: RunningType): readonly Resource[];
  /**
   * The properties that count, resolved and parsed.
   *
   * @throws LocalProblem when a property is unknown or does not fit
   */
  read<S extends z.ZodRawShape>(resource: Resource, reading: Reading<S>): z.infer<z.ZodObject<S>>;
  /** Says what `Ref` and `Fn::GetAtt` of a resource give from now on. */
  identify(resource: Resource, identity: Identity): void;
  resolve: Resolve;
};

/**
 * Loads every `*.template.json` of a folder that `cdk synth` wrote.
 *
 * @throws LocalProblem when there is none, or when one holds a type of resource that is not known here
 */
export async function loadTemplate(folder: string): Promise<Template> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.template.json')).toSorted();
  if (names.length === 0) throw new LocalProblem(`${folder} holds no synthesised template (*.template.json)`);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));
  const stacks = new Map(files.map(([name, text]) => [name.replace('.template.json', ''), parseStack(name, text)]));
  return templateOf(stacks);
}

function parseStack(name: string, text: string): StackTemplate {
  const parsed = stackTemplate.safeParse(JSON.parse(text));
  if (!parsed.success) throw new LocalProblem(`${name} is not a CloudFormation template: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function templateOf(stacks: ReadonlyMap<string, StackTemplate>): Template {
  const identities = new Map<string, Identity>();
  const { resolve, holds } = resolver(stacks, identities);
  const resources = [...stacks].flatMap(([stack, { Resources }]) =>
    Object.entries(Resources)
      .filter(([, { Condition }]) => Condition === undefined || holds(Condition, stack))
      .map(([id, { Type, Properties }]): Resource => ({ stack, id, type: Type, properties: Properties })),
  );
  refuseUnknownTypes(resources);
  return {
    of: (type) => resources.filter((resource) => resource.type === type),
    read: (resource, reading) => read(resource, reading, resolve),
    identify: ({ stack, id }, identity) => {
      identities.set(`${stack}.${id}`, identity);
    },
    resolve,
  };
}

function refuseUnknownTypes(resources: readonly Resource[]): void {
  const known = new Set<string>(RUNNING);
  const unknown = resources.filter(({ type }) => !known.has(type) && !(type in WITHOUT_LOCAL_MEANING));
  if (unknown.length === 0) return;
  const list = unknown.map(({ stack, id, type }) => `  ${type} (${stack}, ${id})`).join('\n');
  throw new LocalProblem(
    `The template holds resources that one machine cannot run:\n${list}\n` +
      'Give the type a module in infra/local, or list it in infra/local/resource-types.ts with the reason why it means nothing here.',
  );
}

function read<S extends z.ZodRawShape>(resource: Resource, { counts, ignored }: Reading<S>, resolve: Resolve) {
  const resolved = Object.entries(resource.properties)
    .filter(([name]) => !ignored.includes(name))
    .map(([name, value]) => [name, resolve(value, resource.stack)] as const)
    .filter(([, value]) => value !== undefined);
  const parsed = z.strictObject(counts).safeParse(Object.fromEntries(resolved));
  if (parsed.success) return parsed.data;
  throw new LocalProblem(
    `${resource.type} ${resource.id} (${resource.stack}) has properties that one machine cannot honour:\n${z.prettifyError(parsed.error)}\n` +
      'Honour them in infra/local, or list them there as without local meaning.',
  );
}
