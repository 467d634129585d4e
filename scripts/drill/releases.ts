import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { openStage, type Stage, templates } from './stage.ts';

const resource = z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
const templateFile = z.looseObject({ Resources: z.record(z.string(), resource) });
export type Resource = z.infer<typeof resource>;

const isTemplate = (file: string) => file.endsWith('.template.json');
const read = (path: string) => templateFile.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Everything that a deployment would make, by its logical id. */
export async function resources(): Promise<readonly (readonly [string, Resource])[]> {
  const folder = await templates();
  return readdirSync(folder)
    .filter(isTemplate)
    .flatMap((file) => Object.entries(read(join(folder, file)).Resources));
}

/**
 * Another release: a copy of the templates with a change, as somebody may make it by mistake or in the console.
 *
 * @param folder where the copy goes
 * @param change is called with the properties of every resource, which it may change
 */
export async function release(folder: string, change: (one: Resource) => void): Promise<string> {
  cpSync(await templates(), folder, { recursive: true });
  for (const file of readdirSync(folder).filter(isTemplate)) {
    const template = read(join(folder, file));
    for (const one of Object.values(template.Resources)) change(one);
    writeFileSync(join(folder, file), JSON.stringify(template));
  }
  return folder;
}

type Run = { readonly state: string; readonly start: string; readonly template?: string; readonly isMailed?: boolean };

/** One run of the machine on a state that is kept. @param run `isMailed`: see {@link openStage} */
export async function during<T>({ isMailed, start, ...run }: Run, act: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage({ ...run, clock: { start, stands: true } }, isMailed);
  try {
    return await act(stage);
  } finally {
    await stage.cloud.stop();
  }
}
