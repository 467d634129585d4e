import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allEvents } from '../../events/registry.ts';
import { handlers } from '../../infra/build.ts';
import { bundled } from '../../infra/local/synthesis.ts';
import { HANDLERS, SUBSCRIPTIONS } from './expected.ts';
import { installation, PARAMETERS, type Resource, textOf } from './installation.ts';

const whole = installation();
const mappings = whole.ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties);
const nameOf = ({ Properties }: Resource) => z.string().parse(Properties['FunctionName']).replace('convoke-prod-', '');
const pattern = z.object({ source: z.array(z.string()), 'detail-type': z.array(z.string()).optional(), detail: z.unknown().optional() });

/** The function behind the queue that a rule feeds. */
function consumerOf(rule: Resource): string {
  const [{ Arn } = { Arn: '' }] = z.array(z.object({ Arn: z.unknown() })).parse(rule.Properties['Targets']);
  const mapping = mappings.find(({ EventSourceArn }) => textOf(EventSourceArn) === textOf(Arn));
  const consumer = whole.ofType('AWS::Lambda::Function').find(({ id }) => textOf(mapping?.['FunctionName']) === `\${${id}}`);
  return consumer ? nameOf(consumer) : 'nobody';
}

const subscriptions = whole
  .ofType('AWS::Events::Rule')
  .filter(({ Properties }) => Properties['EventPattern'] !== undefined)
  .map((rule) => ({ consumer: consumerOf(rule), bus: rule.Properties['EventBusName'], ...pattern.parse(rule.Properties['EventPattern']) }));
const ours = subscriptions.filter(({ bus }) => bus !== undefined);

describe('subscriptions', () => {
  it('are those that were agreed', () => {
    expect(Object.fromEntries(ours.map(({ consumer, 'detail-type': types }) => [consumer, types]))).toEqual(SUBSCRIPTIONS);
  });

  it('name events that exist, from the feature that publishes them', () => {
    const producers = new Map<string, string>(allEvents.map(({ type, producer }) => [type, `convoke.${producer}`]));
    for (const { source, 'detail-type': types = [] } of ours)
      expect(source.toSorted()).toEqual([...new Set(types.map((type) => producers.get(type)))].sort());
  });

  it('hear of our own mails only on the bus that all of SES uses', () => {
    const theirs = subscriptions.filter(({ bus }) => bus === undefined);
    const ses = theirs.filter(({ source }) => source[0] === 'aws.ses');
    expect(ses.map(({ consumer, source }) => ({ consumer, source }))).toEqual(
      Array(2).fill({ consumer: 'record-mail-feedback', source: ['aws.ses'] }),
    );
    const tagged = z.object({ detail: z.object({ mail: z.object({ tags: z.record(z.string(), z.array(z.unknown())) }) }) });
    for (const one of ses) expect(Object.keys(tagged.parse(one).detail.mail.tags)).toEqual(['ses:configuration-set']);
  });
});

describe('the store of files', () => {
  it('tells of uploads, and of nothing that is kept', () => {
    const theirs = subscriptions.filter(({ bus, source }) => bus === undefined && source[0] === 'aws.s3');
    expect(theirs.map(({ consumer, 'detail-type': types }) => [consumer, types])).toEqual([['check-file', ['Object Created']]]);
    const { detail } = z.object({ detail: z.object({ object: z.unknown(), bucket: z.object({ name: z.array(z.unknown()) }) }) }).parse(theirs[0]);
    expect(detail.object).toEqual({ key: [{ prefix: 'incoming/' }] });
    expect(detail.bucket.name.map(textOf)).toEqual([expect.stringContaining('Files')]);
  });
});

describe('the environment of each function', () => {
  const resolved = (value: unknown) => (textOf(value) === value ? value : `https://resolved.example/${textOf(value)}`);

  it('fits the schema of its feature', () => {
    expect(whole.functions).toHaveLength(HANDLERS.length);
    for (const one of whole.functions) {
      const found = whole.ofType('AWS::Lambda::Function').find(({ Properties }) => Properties['FunctionName'] === one.name);
      const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(found?.Properties['Environment']);
      const { POWERTOOLS_METRICS_NAMESPACE: namespace, ...own } = Variables;
      expect(namespace).toBe('convoke-prod');
      const environment = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, resolved(value)]));
      expect({ function: one.name, problem: one.schema.strict().safeParse(environment).error }).toEqual({ function: one.name, problem: undefined });
    }
  });

  it("takes the API's own address for the site when none is given, and the given one otherwise", () => {
    const sites = (given: Record<string, unknown>) =>
      installation(given)
        .ofType('AWS::Lambda::Function')
        .map(
          ({ Properties }) => z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(Properties['Environment']).Variables['SITE_ADDRESS'],
        )
        .filter((address) => address !== undefined);
    for (const address of sites(PARAMETERS)) expect(textOf(address)).toMatch(/^\$\{HttpApi[A-Z0-9]+\.ApiEndpoint\}$/);
    const named = sites({ ...PARAMETERS, site: 'https://consultations.example.org' });
    expect(new Set(named)).toEqual(new Set(['https://consultations.example.org']));
    expect(named).toHaveLength(sites(PARAMETERS).length);
  });
});

describe('the bundles', () => {
  let sizes: Record<string, number> = {};
  beforeAll(async () => {
    const written = await readFile(join(await bundled(), 'sizes.json'), 'utf8');
    sizes = z.record(z.string(), z.number()).parse(JSON.parse(written));
  }, 120_000);

  it('has one for every handler, and a function for every one', async () => {
    expect(Object.keys(sizes).sort()).toEqual(await handlers());
    expect(await handlers()).toEqual(HANDLERS.toSorted());
    expect(whole.functions.map(({ name }) => name.replace('convoke-prod-', '')).sort()).toEqual(HANDLERS.map((one) => one.split('/').at(-1)).sort());
  });

  it('keeps them small: a cold start loads all of it', () => {
    // The AWS SDK and zod take half of it and more. What is loaded on demand does not count (ADR 13).
    const limits: Readonly<Record<string, number>> = {
      // They read no table.
      'mail/plan-registration-mail': 325,
      'mail/plan-sign-in-mail': 325,
      'outbox/relay-events': 375,
      // What is due of every feature.
      'clock/sweep-due': 510,
      // The client of S3 is by far the largest.
      'material/check-file': 605,
      'material/remove-files': 595,
      // Four clients, what writes mails and what writes their calendar parts.
      'mail/deliver-mail': 785,
      // The whole API and all pages but the console.
      'web/web': 970,
    };
    for (const [name, bytes] of Object.entries(sizes)) expect({ name, fits: bytes <= (limits[name] ?? 475) * 1024 }).toEqual({ name, fits: true });
  });
});
