import { type ProblemDetails, problem } from './problem.ts';

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: ProblemDetails };

/**
 * Reads a JSON body. No body at all is `undefined`, for the operations that need none.
 *
 * @param limit the most bytes
 */
export async function readJson(request: Request, limit: number): Promise<Read> {
  // Its sentence costs more than reading the body: it is only written for whom it concerns.
  const tooLarge = (): Read => ({ ok: false, problem: problem('too-large', { code: 'body-too-large', facts: { kilobytes: limit / 1024 } }) });
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) return tooLarge();
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > limit) return tooLarge();
  if (bytes.byteLength === 0) return { ok: true, value: undefined };
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type))
    return { ok: false, problem: problem('unsupported-media-type', 'not-json') };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, problem: problem('invalid', 'not-json', [{ path: '', reason: 'not-json' }]) };
  }
}
