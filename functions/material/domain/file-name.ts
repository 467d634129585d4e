import * as z from 'zod';
import { because, explaining } from '../../kernel/issues.ts';
import { line } from '../../kernel/text.ts';

/** File systems take 255 bytes of a name; a browser that finds the name taken adds a number to it. */
const MOST_BYTES = 240;

/**
 * The name of a file as it will lie on somebody's disk, in whatever script, but one line, no path, and nothing that turns the
 * reading direction, which would show `gpj.exe` as `exe.jpg`.
 */
export const fileName = line(200).pipe(
  z
    .string()
    .refine((name) => !/[/\\]/.test(name), because('name-with-folder'))
    .refine((name) => !name.startsWith('.'), because('name-begins-with-dot'))
    .refine((name) => Buffer.byteLength(name) <= MOST_BYTES, explaining({ code: 'name-too-long', facts: { most: MOST_BYTES } })),
);

/** What RFC 8187 lets stand for itself in an extended value: https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1 */
const PLAIN = /[A-Za-z0-9!#$&+.^_`|~-]/;

/**
 * A Content-Disposition (RFC 6266) under which the file is always saved and never shown in a page: the whole name in UTF-8
 * (RFC 8187), and for old programs what of it is ASCII.
 */
export function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7E]|["\\%]/gu, '_');
  const encoded = [...Buffer.from(name)].map((byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded.join('')}`;
}
