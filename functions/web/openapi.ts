import * as z from 'zod';
import { explanation } from './explanation.ts';
import { type Access, dependsOnCaller, none, type Operation } from './operation.ts';

type Json = Readonly<Record<string, unknown>>;

/** Who may call an operation, in words, for its description. */
export function whoMay(access: Access): string {
  switch (access.who) {
    case 'anyone':
      return 'Open to anyone.';
    case 'signed-in':
      return 'For people who are signed in.';
    case 'signing-in':
      return 'For people who opened a mailed link to sign in, also while the second step is missing.';
    case 'admins':
      return 'For admins of the installation.';
    case 'organisers':
      return access.coOrganisers ? 'For organisers of the series and co-organisers of the session.' : 'For organisers of the series.';
  }
}

/** The description of the API, OpenAPI 3.1, made from the operations. */
export function openapi(operations: readonly Operation<unknown>[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Convoke',
      version,
      description:
        'Consultations from the announcement to the last action point. Times are UTC in ISO 8601; lists give a `next` cursor while there is more.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The access token of confirmSignIn, good for 12 hours, or until it is not used for two.',
        },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-convoke',
          description: 'Set by signing in on the site; changes need a request of the same origin.',
        },
      },
    },
  };
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reason: explanation.reason,
  facts: explanation.facts,
  errors: z.array(z.object({ path: z.string(), ...explanation })),
  instance: z.string(),
});

function describe(operation: Operation<unknown>): Json {
  const { id, path, summary, access, body, status } = operation;
  return {
    operationId: id,
    summary,
    description: whoMay(access),
    tags: [path.split('/')[1] ?? 'convoke'],
    security: securityOf(access),
    parameters: parametersOf(operation),
    ...(body !== none && {
      requestBody: { required: !body.safeParse({}).success, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: { [status]: success(operation), ...refusalsOf(operation) },
  };
}

function securityOf(access: Access): readonly Json[] {
  if (!dependsOnCaller(access)) return [];
  return [...(access.who === 'anyone' ? [{}] : []), { token: [] }, { cookie: [] }];
}

function parametersOf({ params, query, idempotent }: Operation<unknown>): readonly Json[] {
  const listed = (schema: z.ZodObject, where: 'path' | 'query') =>
    Object.entries(schema.shape).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path' || !z.safeParse(field, undefined).success,
      schema: schemaOf(field, 'input'),
    }));
  const key = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 255 } };
  return [...listed(params, 'path'), ...listed(query, 'query'), ...(idempotent ? [key] : [])];
}

function success({ status, media, files = [], answer }: Operation<unknown>): Json {
  if (media === 'redirect') return { description: 'Go there', headers: { Location: { schema: { type: 'string', format: 'uri' } } } };
  if (status === 204) return { description: 'Done' };
  if (media === 'file') return { description: 'The file', content: Object.fromEntries(files.map((type) => [type, { schema: {} }])) };
  if (media) return { description: 'Done', content: { [media]: { schema: { type: 'string' } } } };
  return { description: status === 202 ? 'Accepted' : 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
}

/** The refusals that follow from what the operation takes and whom it lets in, and those of its own. */
function refusalsOf(operation: Operation<unknown>): Json {
  const statuses = new Set<number>([400, 503, ...(operation.refusals ?? [])]);
  if (dependsOnCaller(operation.access)) statuses.add(401);
  if (operation.access.who !== 'anyone') statuses.add(403);
  if (operation.params !== none) statuses.add(404);
  if (operation.method !== 'GET') statuses.add(413).add(415);
  if (operation.idempotent) statuses.add(409).add(422);
  const refusal = {
    description: 'Refused; the detail says what to do',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return Object.fromEntries([...statuses].sort((a, b) => a - b).map((status) => [status, refusal]));
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return described;
}
