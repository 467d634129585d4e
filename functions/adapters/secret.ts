import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

const secretText = z.string().min(32, 'The secret of the installation must have at least 32 characters');

/**
 * The one secret of the installation, read at the cold start: keys for links and people's ids derive from it.
 *
 * @param env.SECRET_ARN where it is kept
 */
export async function installationSecret(env: { readonly SECRET_ARN: string }): Promise<string> {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: env.SECRET_ARN }));
  return secretText.parse(SecretString);
}
