import type { Stage } from './stage.ts';

/** Something that people do at a time; what the clock does on the way to it happens by itself. */
export type Scene = { readonly at: string; readonly title: string; readonly play?: (stage: Stage) => Promise<void> };
