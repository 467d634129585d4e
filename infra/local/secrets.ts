import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, REGION } from './account.ts';
import type { JsonFile } from './json-file.ts';
import type { Template } from './template.ts';

export const storedSecrets = z.record(z.string(), z.string());

/** A secret that the template does not hold. */
export class MissingSecretError extends Error {
  override readonly name = 'MissingSecretError';
}

/** Answers `GetSecretValue`. */
export type Secrets = { handle(body: unknown): { readonly ARN: string; readonly Name: string; readonly SecretString: string } };

const reading = {
  counts: {
    Name: z.string().optional(),
    SecretString: z.string().optional(),
    GenerateSecretString: z
      .strictObject({
        PasswordLength: z.number().default(32),
        ExcludePunctuation: z.boolean().default(false),
        IncludeSpace: z.literal(false).optional(),
        ExcludeCharacters: z.string().default(''),
      })
      .optional(),
  },
  ignored: ['Description', 'KmsKeyId', 'Tags'],
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const request = z.object({ SecretId: z.string() });

/** The secrets of the template, generated once and then kept: links in mails that went out stay good. */
export async function localSecrets(template: Template, file: JsonFile<Record<string, string>>): Promise<Secrets> {
  const values = { ...(await file.read()) };
  const names = new Map<string, string>();
  for (const resource of template.of('AWS::SecretsManager::Secret')) {
    const { Name = resource.id, SecretString, GenerateSecretString } = template.read(resource, reading);
    values[Name] ??= SecretString ?? generate(GenerateSecretString ?? { PasswordLength: 32, ExcludePunctuation: false, ExcludeCharacters: '' });
    const arn = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${Name}-local`;
    names.set(arn, Name).set(Name, Name);
    template.identify(resource, { ref: arn, attributes: { Id: arn } });
  }
  await file.write(values);
  return {
    handle: (body) => {
      const { SecretId } = request.parse(body);
      const Name = names.get(SecretId) ?? '';
      const SecretString = values[Name];
      if (SecretString === undefined) throw new MissingSecretError(`There is no secret ${SecretId}`);
      return { ARN: SecretId, Name, SecretString };
    },
  };
}

function generate({
  PasswordLength,
  ExcludePunctuation,
  ExcludeCharacters,
}: {
  PasswordLength: number;
  ExcludePunctuation: boolean;
  ExcludeCharacters: string;
}): string {
  const allowed = [...LETTERS, ...(ExcludePunctuation ? '' : PUNCTUATION)].filter((one) => !ExcludeCharacters.includes(one));
  return Array.from({ length: PasswordLength }, () => allowed[randomInt(allowed.length)]).join('');
}
