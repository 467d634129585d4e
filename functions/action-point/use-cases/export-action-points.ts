import type { SeriesId } from '../../../events/values.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { ActionPoint } from '../domain/action-point.ts';
import type { ActionPoints, Origins } from '../ports.ts';

const COLUMNS = [
  'text',
  'status',
  'priority',
  'dueOn',
  'owner',
  'supporting',
  'visibility',
  'progress',
  'createdAt',
  'sessionId',
  'actionPointId',
] as const;

/** A table of all action points of a series for a spreadsheet, headings first. Owners by their organisation, without name and address. */
export function exportActionPoints({ actionPoints, origins }: { readonly actionPoints: ActionPoints; readonly origins: Origins }) {
  return async (seriesId: SeriesId): Promise<Result<{ readonly name: string; readonly rows: readonly (readonly string[])[] }>> => {
    if (!(await origins.ofSeries(seriesId))) return reject('not-found', 'unknown-series');
    const all: ActionPoint[] = [];
    let cursor: string | undefined;
    do {
      const page = await actionPoints.ofSeries(seriesId, cursor);
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return ok({ name: 'action-points', rows: [COLUMNS, ...all.map(cellsOf)] });
  };
}

function cellsOf(point: ActionPoint): readonly string[] {
  const { text, status, priority, dueOn = '', owner, supporting, visibility, progress, createdAt, sessionId, actionPointId } = point;
  const body = owner?.organisation ?? '';
  return [text, status, priority, dueOn, body, supporting.join('; '), visibility, progress.at(-1)?.text ?? '', createdAt, sessionId, actionPointId];
}
