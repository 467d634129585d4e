import * as z from 'zod';
import { ok, type Result } from '../../kernel/rejection.ts';
import { none, operation } from '../operation.ts';
import { UnavailableError } from '../problem.ts';

type Deps = {
  readonly version: string;
  /** Reads the table; throws when it cannot be reached. */
  readonly probe: () => Promise<void>;
};

/** Whether the installation works. */
export function installationOperations({ version, probe }: Deps) {
  return {
    getHealth: operation({
      id: 'getHealth',
      method: 'GET',
      path: '/health',
      summary: 'Whether the table can be reached, and which version answers.',
      access: { who: 'anyone' },
      params: none,
      query: none,
      body: none,
      status: 200,
      answer: z.object({ status: z.literal('ok'), version: z.string() }),
      run: async (): Promise<Result<{ status: 'ok'; version: string }>> => {
        await probe().catch((error: unknown) => {
          throw new UnavailableError('The table cannot be reached.', { cause: error });
        });
        return ok({ status: 'ok', version });
      },
    }),
  };
}
