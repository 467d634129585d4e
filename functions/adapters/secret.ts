import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { answerWithin } from './answer-within.ts';

const client = new SecretsManagerClient(answerWithin());

const secretText = z.string().min(32, 'A secret must have at least 32 characters');

/**
 * The one secret of the installation, read at the cold start: keys for links and people's ids derive from it.
 *
 * @param env.SECRET_ARN where it is kept
 */
export async function installationSecret(env: { readonly SECRET_ARN: string }): Promise<string> {
  return read(env.SECRET_ARN);
}

/**
 * The keys of the edge that count, read at the cold start; none without an edge.
 *
 * @param env.EDGE_SECRET_ARNS where they are kept
 */
export async function edgeKeys({ EDGE_SECRET_ARNS = [] }: { readonly EDGE_SECRET_ARNS?: readonly string[] | undefined }): Promise<readonly string[]> {
  return Promise.all(EDGE_SECRET_ARNS.map(read));
}

async function read(arn: string): Promise<string> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  return secretText.parse(SecretString);
}
