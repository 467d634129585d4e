import * as z from 'zod';

/** One call of the public API. */
export type Call = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};
export type Answer = { readonly status: number; readonly body: unknown };

/** How a file is sent: a form that the API gave, to be posted with the file to the store. */
export type Upload = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** The public API as an organiser calls it; `path` begins after `/api/v1`. `send` throws when the store does not take a file. */
export type Api = { call(operation: Call): Promise<Answer>; send(upload: Upload, file: Uint8Array<ArrayBuffer>): Promise<void> };

/** Where the API is, without a slash at the end, and who calls. */
export type Site = { readonly url: string; readonly accessToken: string };

/** The API refused. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
}

/** As the platform's `fetch`, as far as it is needed here. */
export type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => Response | Promise<Response>;

/** The API over HTTP. @param request how requests are made; usual: the platform's `fetch` @param send how files are sent */
export function httpApi({ url, accessToken }: Site, request: Fetch = fetch, send = sendForm): Api {
  return {
    send,
    async call({ method, path, body, idempotencyKey }) {
      const response = await request(`${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

/** Posts a file as a browser does. @throws ApiError */
async function sendForm({ url, fields }: Upload, file: Uint8Array<ArrayBuffer>): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([file]));
  const { status } = await fetch(url, { method: 'POST', body: form });
  if (status >= 300) throw new ApiError(`The store of files answered ${status}`);
}

/** The body of an answer. @throws ApiError with what the API said, when it refused */
export function succeeded({ status, body }: Answer, path: string): unknown {
  if (status >= 200 && status < 300) return body;
  throw new ApiError(`${path} answered ${status}: ${JSON.stringify(body)}`);
}

/** Every item of a list, page by page. @throws ApiError when the API refuses */
export async function everything<T>(api: Api, path: string, item: z.ZodType<T>): Promise<readonly T[]> {
  const page = z.object({ items: z.array(item), next: z.string().optional() });
  const all: T[] = [];
  let next: string | undefined;
  do {
    const cursor = next === undefined ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`;
    const found = page.parse(succeeded(await api.call({ method: 'GET', path: `${path}${cursor}` }), path));
    all.push(...found.items);
    next = found.next;
  } while (next !== undefined);
  return all;
}
