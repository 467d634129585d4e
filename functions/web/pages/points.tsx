import type { Operations } from '../compose.ts';
import type { Operation } from '../operation.ts';
import { PointResult } from './documents.tsx';
import { useReader } from './reader.tsx';

export type Point = Operations['listActionPoints'] extends Operation<{ readonly items: readonly (infer P)[] }> ? P : never;

/** What was agreed, for those who were not the ones to do it: never an owner's name. */
export function Points({ points, heading }: { readonly points: readonly Point[]; readonly heading: string }) {
  const { words, formats } = useReader();
  if (points.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      <p class="soft">{words.series.pointsLead}</p>
      <ul class="points">
        {points.map(({ text, status, owner, dueOn, progress, result }) => (
          <li>
            <p>
              <span class={`state ${status}`}>{words.names.point[status]}</span> <bdi>{text}</bdi>
            </p>
            <p class="soft">
              {owner && <bdi>{words.series.owner(owner.organisation)}</bdi>}
              {owner && dueOn !== undefined && ' · '}
              {dueOn !== undefined && words.series.due(formats.date(dueOn))}
            </p>
            {result && (
              <p>
                {words.point.result}
                {formats.colon}
                <PointResult result={result} />
              </p>
            )}
            {progress.length > 0 && (
              <ul>
                {progress.map(({ at, text: line }) => (
                  <li>
                    <time class="soft" datetime={at}>
                      {formats.date(at.slice(0, 10))}
                    </time>{' '}
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
