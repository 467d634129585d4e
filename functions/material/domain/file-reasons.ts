import * as z from 'zod';

const plain = z.enum([
  ...(['file-empty', 'file-not-whole', 'file-is-program', 'file-hides-archive', 'not-a-pdf', 'pdf-cut-off'] as const),
  ...(['text-not-utf8', 'not-a-text', 'is-web-page', 'wrong-document', 'holds-macros', 'archive-damaged', 'archive-hides'] as const),
  ...(['archive-locked', 'archive-compression', 'archive-link', 'archive-name-outside', 'archive-bomb', 'archive-names-twice'] as const),
  ...(['archive-holds-program', 'archive-holds-archive', 'file-not-taken'] as const),
  ...(['file-has-malware', 'file-not-scannable', 'file-scan-failed'] as const),
]);

const explained = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-that-picture'), facts: z.object({ format: z.enum(['PNG', 'JPEG', 'WebP']) }) }),
  z.object({ code: z.literal('archive-entries'), facts: z.object({ most: z.int() }) }),
  z.object({ code: z.literal('archive-holds-active'), facts: z.object({ ending: z.string() }) }),
]);

/** Why a file that came is not taken, as it is stored. */
export const fileReason = z.union([plain, explained]);
export type FileReason = z.infer<typeof fileReason>;

type ExplainedFile = z.infer<typeof explained>;

/** The codes and their facts. */
export type FileReasons = { readonly [C in z.infer<typeof plain>]: undefined } & {
  readonly [C in ExplainedFile['code']]: Extract<ExplainedFile, { readonly code: C }>['facts'];
};
