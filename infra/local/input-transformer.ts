import * as z from 'zod';
import { LocalProblem } from './problem.ts';

/** What a target hands over in place of an event. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html */
export const inputTransformer = z.strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() });

/** A way into an event, such as `$.detail.mail.tags`: one that is no more than names. */
const PATH = /^\$(?:\.[A-Za-z0-9_-]+)+$/;
const PLACEHOLDER = /<([^<>]*)>/g;
const MARK = 'placeholder of an input transformer';

const marked = z.strictObject({ [MARK]: z.string() });

/**
 * Makes the message of an event, as JSON. Known is a template that is a JSON object with placeholders in the place of values: each becomes what lies
 * at its path, whatever it is.
 *
 * @throws LocalProblem for any other template or path, and for an event in which there is nothing at a path
 */
export function compileTransformer({ InputPathsMap, InputTemplate }: z.infer<typeof inputTransformer>, where: string): (event: unknown) => string {
  for (const path of Object.values(InputPathsMap))
    if (!PATH.test(path)) throw new LocalProblem(`${where}: the path ${path} is not supported on one machine`);
  const pathOf = (name: string) => {
    const path = InputPathsMap[name];
    if (path === undefined) throw new LocalProblem(`${where}: <${name}> has no path`);
    return path;
  };
  const template = objectIn(InputTemplate.replace(PLACEHOLDER, (_, name) => JSON.stringify({ [MARK]: pathOf(name) })));
  if (!template) throw new LocalProblem(`${where}: only JSON objects with placeholders as values are supported on one machine`);
  return (event) => JSON.stringify(filled(template, (path) => at(event, path, where)));
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function filled(template: unknown, valueAt: (path: string) => unknown): unknown {
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map((one) => filled(one, valueAt));
  const placeholder = marked.safeParse(template).data?.[MARK];
  if (placeholder !== undefined) return valueAt(placeholder);
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, filled(one, valueAt)]));
}

function at(event: unknown, path: string, where: string): unknown {
  const names = path.split('.').slice(1);
  const found = names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined),
    event,
  );
  if (found === undefined) throw new LocalProblem(`${where}: an event has nothing at ${path}. A rule should let through only events that have it`);
  return found;
}
