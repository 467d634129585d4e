import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { apiDocument } from '../../../functions/web/api-document.ts';
import { operationsOf } from '../../../functions/web/compose.ts';
import { memoryFiles } from '../../support/fakes/files.ts';
import { testPlatform } from '../../support/platform.ts';
import { ADMIN, door, SITE } from './client.ts';

const json = z.record(z.string(), z.unknown());
const media = z.record(z.string(), z.object({ schema: json }));
const described = z.object({
  operationId: z.string(),
  summary: z.string().min(10),
  description: z.string(),
  tags: z.array(z.string()).min(1),
  security: z.array(json),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']), required: z.boolean(), schema: json })),
  requestBody: z.object({ required: z.boolean(), content: media }).optional(),
  responses: z.record(z.string().regex(/^\d{3}$/), z.object({ description: z.string(), content: media.optional() })),
});
const description = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.literal('1.2.3') }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), described)),
  components: z.object({ schemas: z.object({ Problem: json }), securitySchemes: json }),
});

const served = async () => description.parse((await door().call('GET', '/openapi.json')).json);
const operationsIn = ({ paths }: z.infer<typeof description>) =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

const { links, people, ...platform } = testPlatform();
const operations = Object.values(
  operationsOf({ platform, links, people, admins: [ADMIN], secondFactor: 'offered' as const, site: SITE, version: '0', files: memoryFiles().links }),
);

describe('openapi.json', () => {
  test('describes every operation once, with all its path parameters', async () => {
    const all = operationsIn(await served());
    expect(all.map(({ operation }) => operation?.operationId).toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    for (const { path, operation } of all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(operation?.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });

  test('every schema in it is JSON Schema 2020-12 that a validator takes', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const document = await served();
    ajv.addSchema({ $id: 'openapi', components: document.components });
    const schemas = operationsIn(document).flatMap(({ operation }) => [
      ...Object.values(operation?.requestBody?.content ?? {}),
      ...Object.values(operation?.responses ?? {}).flatMap(({ content }) => Object.values(content ?? {})),
    ]);
    expect(schemas.length).toBeGreaterThan(100);
    for (const { schema } of schemas) if (!('$ref' in schema)) expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('what is protected says so, and organisers POST under an Idempotency-Key', () => {
    for (const { access, method, idempotent, id } of operations) {
      // What opens a door is answered once, and not kept to be answered again.
      const isKey = access.who === 'signing-in' || id === 'resetPasskeys';
      if (access.who !== 'anyone' && !isKey && method === 'POST') expect([id, idempotent]).toEqual([id, true]);
    }
  });
});

test('the names that others build on are all there', () => {
  const fixed =
    'requestSignIn confirmSignIn createSeries updateSeries getSeries listSeries publishSeries scheduleSession updateSession getSession listSessions openRegistration ' +
    'closeRegistration postponeSession cancelSession holdSession concludeSession getSessionCalendar getSeriesCalendar submitRegistration addRegistration ' +
    'listRegistrations decideRegistration revokeRegistration getMyRegistration updateMyRegistration withdrawRegistration answerOffer joinSession sendMyLinks ' +
    'recordAttendance messageRegistrants writeNotes approveNotes distributeNotes getDistribution recordActionPoint updateActionPoint listActionPoints ' +
    'answerActionPoint listMails resendMail listRoles grantRole revokeRole';
  expect(operations.map(({ id }) => id)).toEqual(expect.arrayContaining(fixed.split(' ')));
});

test('docs/api.md is what `npm run docs:api` writes now', () => {
  expect(readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')).toBe(apiDocument(operations));
});
