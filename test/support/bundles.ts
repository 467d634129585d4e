import { bundled } from '../../infra/local/synthesis.ts';

/** Before the first test of a project. */
export async function setup(): Promise<void> {
  await bundled();
}
