import type { FileReasons } from './file-reasons.ts';

/** Why something about materials is refused. */
export type MaterialReasons = {
  readonly 'unknown-session-or-series': undefined;
  readonly 'unknown-document': undefined;
  readonly 'no-file-in-language': undefined;
  readonly 'only-recordings-link': undefined;
  readonly 'recordings-link': undefined;
  readonly 'recording-or-file': undefined;
  readonly 'link-or-file': undefined;
  readonly 'file-name-needed': undefined;
  readonly 'media-type-needed': undefined;
  readonly 'media-type-unknown': undefined;
  readonly 'name-with-folder': undefined;
  readonly 'name-begins-with-dot': undefined;
  readonly 'file-too-large': undefined;
  readonly 'not-a-path-here': undefined;
  readonly 'materials-full': { readonly most: number };
  readonly 'versions-full': { readonly most: number };
  readonly 'document-too-long': undefined;
  readonly 'say-what-changed': { readonly since: number };
  readonly 'name-too-long': { readonly most: number };
  readonly 'wrong-ending': { readonly endings: readonly string[] };
  readonly 'save-as': { readonly ending: string };
};

declare module '../../kernel/rejection.ts' {
  interface Reasons extends MaterialReasons, FileReasons {}
}
