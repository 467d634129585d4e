import * as z from 'zod';
import { seriesId } from '../../../events/values.ts';
import type { ActionPoints, Origins } from '../../action-point/ports.ts';
import { exportActionPoints } from '../../action-point/use-cases/export-action-points.ts';
import { writeCsv } from '../../kernel/csv.ts';
import { ok, type Result } from '../../kernel/rejection.ts';
import type { Deps as RegistrationDeps } from '../../registration/ports.ts';
import { exportParticipants, exportPersonalDetails, exportRegistrations, type Sheet } from '../../registration/use-cases/export-registrations.ts';
import { none, operation } from '../operation.ts';
import { file, ofSession } from './shapes.ts';

type Deps = Pick<RegistrationDeps, 'registrations' | 'sessions'> & { readonly actionPoints: ActionPoints; readonly origins: Origins };

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
const formats = ['csv', 'xlsx'] as const;
const query = z.strictObject({ format: z.enum(formats).default('csv') });
const shared = { method: 'GET', query, body: none, status: 200, answer: file, media: 'file', files: Object.values(TYPES) } as const;
const ofOne = { ...shared, params: ofSession, access: { who: 'organisers', of: 'session' }, refusals: [409] } as const;

/** Tables for spreadsheets. Their columns are named as the fields of the API. */
export function exportOperations(deps: Deps) {
  return { ...ofRegistrations(deps), ...ofSeries(deps) };
}

function ofRegistrations(deps: Deps) {
  const [registrations, details, participants] = [exportRegistrations(deps), exportPersonalDetails(deps), exportParticipants(deps)];
  return {
    exportRegistrations: operation({
      ...ofOne,
      id: 'exportRegistrations',
      logged: 'always',
      path: '/sessions/{sessionId}/registrations/export',
      summary: 'The registrations as a table, with name and organisation only. The log keeps who did it and when.',
      run: async ({ params, query: { format } }) => written(await registrations(params.sessionId), format),
    }),
    exportPersonalDetails: operation({
      ...ofOne,
      id: 'exportPersonalDetails',
      logged: 'always',
      path: '/sessions/{sessionId}/registrations/export-with-details',
      summary: 'The registrations as a table with addresses and needs. The log keeps who did it and when.',
      run: async ({ params, query: { format } }) => written(await details(params.sessionId), format),
    }),
    exportParticipants: operation({
      ...ofOne,
      id: 'exportParticipants',
      logged: 'always',
      path: '/sessions/{sessionId}/participants/export',
      summary: 'Those who take part and agreed that other participants see it, as a table. The log keeps who did it and when.',
      run: async ({ params, query: { format } }) => written(await participants(params.sessionId), format),
    }),
  };
}

function ofSeries(deps: Deps) {
  const points = exportActionPoints(deps);
  return {
    exportActionPoints: operation({
      ...shared,
      id: 'exportActionPoints',
      path: '/series/{seriesId}/action-points/export',
      summary: 'All action points of the series as a table, owners by their organisation.',
      access: { who: 'organisers', of: 'series' },
      params: z.strictObject({ seriesId }),
      run: async ({ params, query: { format } }) => written(await points(params.seriesId), format),
    }),
  };
}

async function written(sheet: Result<Sheet>, format: (typeof formats)[number]): Promise<Result<z.infer<typeof file>>> {
  if (!sheet.ok) return sheet;
  const { name, rows } = sheet.value;
  const fileName = `${name}.${format}`;
  if (format === 'csv') return ok({ fileName, contentType: TYPES.csv, base64: Buffer.from(writeCsv(rows)).toString('base64') });
  // Loaded when somebody wants a workbook: most never do.
  const { writeXlsx } = await import('../../adapters/xlsx.ts');
  return ok({ fileName, contentType: TYPES.xlsx, base64: (await writeXlsx(name, rows)).toString('base64') });
}
