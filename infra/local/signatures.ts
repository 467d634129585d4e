import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { CREDENTIALS, REGION } from './account.ts';

/** Why S3 would refuse: its code, which tells programs more than the words. */
export type Refusal = { readonly status: 400 | 403; readonly code: string; readonly message: string };

const refuse = (code: string, message: string, status: Refusal['status'] = 403): Refusal => ({ status, code, message });
const UNSIGNED = refuse('SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.');

/** The longest that a presigned link may hold, in seconds: a week. */
const LONGEST = 604_800;

const presigned = z.object({
  'X-Amz-Algorithm': z.literal('AWS4-HMAC-SHA256'),
  'X-Amz-Credential': z.string(),
  'X-Amz-Date': z.string().regex(/^\d{8}T\d{6}Z$/),
  'X-Amz-Expires': z.coerce.number().int().min(1).max(LONGEST),
  'X-Amz-SignedHeaders': z.string(),
  'X-Amz-Signature': z.string(),
});

type Request = { readonly method: string; readonly url: URL; readonly headers: Readonly<Record<string, string | string[] | undefined>> };

/**
 * Checks a presigned link as S3 does: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 *
 * @param now in milliseconds since 1970
 * @returns undefined when it is good
 */
export function refusalOfLink({ method, url, headers }: Request, now: number): Refusal | undefined {
  const query = presigned.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) return refuse('AuthorizationQueryParametersError', 'The query string of the link is not complete.', 400);
  const date = query.data['X-Amz-Date'];
  const signed = query.data['X-Amz-SignedHeaders'].split(';');
  const canonical = [
    method,
    url.pathname,
    canonicalQuery(url.searchParams),
    ...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signed.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scope = scopeOf(date);
  const text = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const isOurs = query.data['X-Amz-Credential'] === `${CREDENTIALS.accessKeyId}/${scope}` && signed.includes('host');
  if (!isOurs || !isSame(query.data['X-Amz-Signature'], sign(date, text))) return UNSIGNED;
  return momentOf(date) + query.data['X-Amz-Expires'] * 1000 < now ? refuse('AccessDenied', 'Request has expired') : undefined;
}

const condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.record(z.string(), z.string()),
]);
const policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(condition) });

/** A form as it came: its fields by name in small letters, and the size of its file in bytes. */
export type Form = { readonly fields: Readonly<Record<string, string>>; readonly size: number };

/** What need not stand in the policy. */
const FREE = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * Checks a form for an upload against the policy in it, as S3 does:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 *
 * @param now in milliseconds since 1970
 */
export function refusalOfForm(form: Form, now: number): Refusal | undefined {
  const { policy: encoded = '', 'x-amz-date': date = '', 'x-amz-signature': signature = '', 'x-amz-credential': credential } = form.fields;
  if (credential !== `${CREDENTIALS.accessKeyId}/${scopeOf(date)}` || !isSame(signature, sign(date, encoded))) return UNSIGNED;
  const { expiration, conditions } = policy.parse(JSON.parse(Buffer.from(encoded, 'base64').toString()));
  if (Date.parse(expiration) < now) return refuse('AccessDenied', 'Invalid according to Policy: Policy expired.');
  const named = new Set(FREE);
  for (const one of conditions) {
    const refused = refusalByCondition(one, form, named);
    if (refused) return refused;
  }
  const extra = Object.keys(form.fields).find((field) => !named.has(field));
  return extra === undefined ? undefined : refuse('AccessDenied', `Invalid according to Policy: Extra input fields: ${extra}`);
}

/** @param named gets the field that the condition is about */
function refusalByCondition(one: z.infer<typeof condition>, form: Form, named: Set<string>): Refusal | undefined {
  if (!Array.isArray(one)) return first(Object.entries(one), ([field, value]) => unequal(form, field, (given) => given === value, named));
  const [operator, field, value] = one;
  if (operator === 'content-length-range') return outside(form.size, field, value);
  return unequal(form, field.slice(1), (given) => (operator === 'eq' ? given === value : given.startsWith(value)), named);
}

function unequal({ fields }: Form, field: string, test: (given: string) => boolean, named: Set<string>): Refusal | undefined {
  const name = field.toLowerCase();
  named.add(name);
  return test(fields[name] ?? '') ? undefined : refuse('AccessDenied', `Invalid according to Policy: Policy Condition failed: ${name}`);
}

function outside(size: number, least: number, most: number): Refusal | undefined {
  if (size > most) return refuse('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400);
  return size < least ? refuse('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400) : undefined;
}

function first<T>(all: readonly T[], test: (one: T) => Refusal | undefined): Refusal | undefined {
  return all.map(test).find((refused) => refused !== undefined);
}

function canonicalQuery(query: URLSearchParams): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const pairs = [...query].filter(([name]) => name !== 'X-Amz-Signature').map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.toSorted((a, b) => (a < b ? -1 : 1)).join('&');
}

function scopeOf(date: string): string {
  return `${date.slice(0, 8)}/${REGION}/s3/aws4_request`;
}

function sign(date: string, text: string): string {
  const key = [date.slice(0, 8), REGION, 's3', 'aws4_request'].reduce<string | Buffer>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `AWS4${CREDENTIALS.secretAccessKey}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

function isSame(given: string, right: string): boolean {
  return given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
}

function momentOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
