import * as z from 'zod';

const blank = (text: unknown) => (text === '' ? undefined : text);
const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

const site = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://consultations.example.org' })
  .refine(
    (text) => !URL.canParse(text) || new URL(text).origin === text,
    'must have no path and no slash at the end, such as https://consultations.example.org',
  );

const addresses = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))], { error: 'must be e-mail addresses, separated by commas' })
  .transform((list) => list.map((one) => one.trim()).filter((one) => one !== ''))
  .pipe(
    z
      .array(z.email({ error: 'must be e-mail addresses, separated by commas' }))
      .min(1, 'must name at least one person, who can then sign in and set up a series'),
  );

const KEY_NUMBER = 'must be the number of the key between CloudFront and the API: 1, and the next one whenever the key is to change';

const shape = z.strictObject({
  sender: z.preprocess(blank, z.email({ error: 'must be the e-mail address that mails come from, such as consultations@example.org' })),
  admins: addresses,
  secondFactor: z.preprocess(
    blank,
    z
      .enum(['required', 'everybody', 'offered'], {
        error: 'must be required (admins can do nothing without a passkey), everybody (organisers neither) or offered (for trying things out)',
      })
      .default('required'),
  ),
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/, 'must be 1 to 16 small letters, digits or hyphens and begin with a letter')
    .default('prod'),
  site: z.preprocess(blank, site.optional()),
  certificate: z.preprocess(
    blank,
    z
      .string()
      .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/, 'must be the ARN of a certificate in AWS Certificate Manager')
      .optional(),
  ),
  domain: z.preprocess(blank, z.string().regex(hostName, 'must be a domain name such as example.org').optional()),
  existingIdentity: z.preprocess(blank, yes.default(false)),
  operator: z.preprocess(blank, z.email({ error: 'must be the e-mail address that hears of alarms' }).optional()),
  scanner: z.preprocess(
    blank,
    z.enum(['none', 'guardduty'], { error: 'must be guardduty (nobody gets a file before it was scanned for viruses) or none' }).default('none'),
  ),
  edge: z.preprocess(blank, z.coerce.number(KEY_NUMBER).int(KEY_NUMBER).min(1, KEY_NUMBER).optional()),
  webAcl: z.preprocess(
    blank,
    z
      .string()
      .regex(/^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/, 'must be the ARN of a web ACL for CloudFront, which is in us-east-1')
      .optional(),
  ),
});

const parametersSchema = shape.superRefine(({ sender, domain, site: address, certificate, edge, webAcl }, context) => {
  const senderDomain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  if (domain && senderDomain !== domain && !senderDomain.endsWith(`.${domain}`))
    context.addIssue({ code: 'custom', path: ['domain'], message: `must be the domain of the sender: ${sender} is not in ${domain}` });
  if (certificate && !address?.startsWith('https://'))
    context.addIssue({ code: 'custom', path: ['certificate'], message: 'goes with a site address that begins with https://' });
  if (webAcl !== undefined && edge === undefined) context.addIssue({ code: 'custom', path: ['webAcl'], message: 'goes with an edge' });
  if (edge === undefined) return;
  if (!address?.startsWith('https://'))
    context.addIssue({ code: 'custom', path: ['site'], message: 'must be an address that begins with https:// when there is an edge' });
  if (!certificate?.includes(':acm:us-east-1:'))
    context.addIssue({ code: 'custom', path: ['certificate'], message: 'must be the ARN of a certificate in us-east-1 when there is an edge' });
});

/**
 * What tells one installation from another.
 * `sender`: where mails come from. `admins`: who may do everything. `secondFactor`: who must have a passkey. `stage`: tells installations in one account apart.
 * `site`: the address in links, without a slash at the end; absent: the HTTP API's own. `certificate`: serves `site` from here.
 * `domain`: verifies the whole domain of the sender with DKIM; absent: the sender's address alone.
 * `existingIdentity`: SES knows the sender already. `operator`: who hears of alarms.
 * `scanner`: who scans uploads for malware before anybody gets them. `edge`: puts CloudFront before the API; the number of the key between them. `webAcl`: the rules of that edge.
 */
export type Parameters = z.infer<typeof parametersSchema>;

/** What an edge needs, all of it. */
export type EdgeParameters = { readonly key: number; readonly site: string; readonly certificate: string; readonly webAcl: string };

/** The edge that is asked for; undefined without one, and until its rules are there. */
export function edgeOf({ edge, site: address, certificate, webAcl }: Parameters): EdgeParameters | undefined {
  return edge !== undefined && address && certificate && webAcl ? { key: edge, site: address, certificate, webAcl } : undefined;
}

/** The names of the parameters, as CDK context and as options of the deployment. */
export const parameterNames = shape.keyof().options;

/** Parameters that do not fit. The message says of each what it must be. */
export class WrongParametersError extends Error {
  override readonly name = 'WrongParametersError';
}

/**
 * Reads the parameters of an installation from texts.
 *
 * @throws WrongParametersError
 */
export function parseParameters(given: Readonly<Record<string, unknown>>): Parameters {
  const parsed = parametersSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ code, path, message }) =>
    code === 'unrecognized_keys'
      ? `  ${message}`
      : `  ${String(path[0])}: ${given[String(path[0])] === undefined ? 'is missing; it ' : ''}${message}`,
  );
  throw new WrongParametersError(`The parameters do not fit:\n${[...new Set(lines)].join('\n')}`);
}
