import { CODES } from './explanation.ts';
import { openapi, whoMay } from './openapi.ts';
import { none, type Operation } from './operation.ts';

/**
 * `docs/api.md`, made from the operations: what there is, who may call it, what it takes. The schemas stand in the description
 * that the API itself serves.
 */
export function apiDocument(operations: readonly Operation<unknown>[]): string {
  const rows = operations.map((operation) => {
    const { id, method, path, summary, access, idempotent, body } = operation;
    const takes = body === none ? '' : ` Body: ${fieldsOf(operation)}.`;
    return `### ${id}\n\n\`${method} ${path}\`\n\n${summary} ${whoMay(access)}${idempotent ? ' Takes an `Idempotency-Key`.' : ''}${takes} Answers ${answersOf(operation)}.\n`;
  });
  return `${HEAD}\n${rows.join('\n')}\n## Reasons\n\nWhat \`reason\` may say. Codes are added, never changed.\n\n${CODES.map((code) => `\`${code}\``).join(', ')}\n`;
}

const HEAD = `# The API

<!-- Made by \`npm run docs:api\` from functions/web/operations. Do not edit. -->

Everything lies below \`/api/v1\`. \`/api/v1/openapi.json\` describes it with all schemas (OpenAPI 3.1).

- **Signing in**: \`requestSignIn\` mails a link, \`confirmSignIn\` turns its token into an access token for 12 hours, or until it is not used for two. Send it as
  \`Authorization: Bearer <token>\`. Browsers that signed in on the site send a cookie instead; changes then need a request of the same origin.
- **Lists** answer \`{ items, next? }\`; give \`next\` back as \`cursor\`.
- **Refusals** are problem+json (RFC 9457): \`type\`, \`title\`, \`status\`, \`detail\` (what to do), \`reason\` (a code that does not
  change) with its \`facts\`, \`errors: [{ path, message, reason, facts? }]\` (what to mend) and \`instance\` (the number under which operators find the request). Unknown fields are refused.
- **Idempotency-Key** (per caller and operation, kept for 24 hours): the same request again gets the same answer; another request under the same
  key 422; while the first is under way 409. Refusals are not kept. The answer is stored with what the request changed: if a function dies in
  between, nothing has happened yet, and the same request may be sent again after a minute.
- **Objects of others** do not exist: an id of another series answers 404, like an id that was never given.
- **Too busy** (503) says in \`Retry-After\` when to try again. A body may have 256 KB, notes 2 MB of which the text may be 200 KB.
`;

function fieldsOf(operation: Operation<unknown>): string {
  const described = JSON.stringify(openapi([operation], ''));
  const parsed: unknown = JSON.parse(described);
  const schema = at(parsed, ['paths', operation.path, operation.method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']);
  const required = new Set(listOf(at(schema, ['required'])));
  const names = Object.keys(recordOf(at(schema, ['properties'])));
  return names.map((name) => `\`${name}${required.has(name) ? '' : '?'}\``).join(', ');
}

function answersOf(operation: Operation<unknown>): string {
  const parsed: unknown = JSON.parse(JSON.stringify(openapi([operation], '')));
  return Object.keys(recordOf(at(parsed, ['paths', operation.path, operation.method.toLowerCase(), 'responses']))).join(', ');
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => recordOf(inner)[name], value);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
