import type { Child } from 'hono/jsx';
import { directionOf } from '../../../kernel/document.ts';
import { useReader } from '../../pages/reader.tsx';
import { useDesk } from '../page.tsx';
import { Table } from '../parts.tsx';

/** A bar: what it is called, and how many, of each part where it has several. */
export type Bar = { readonly label: string; readonly parts: readonly number[] };

const WIDTH = 640;
const ROW = 34;
const LABEL = 210;
const NUMBER = 56;

/** Fillings that differ without any colour: full, lines one way, lines the other way, dots. */
const FILLS = ['full', 'rising', 'falling', 'dots'] as const;

/** The patterns of one picture. Ids hold for the whole page, so each picture has its own. */
function Patterns({ of }: { readonly of: string }) {
  return (
    <defs>
      <pattern id={`${of}-rising`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" class="ground" />
        <rect width="4" height="8" class="ink" />
      </pattern>
      <pattern id={`${of}-falling`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="10" height="10" class="ground" />
        <rect width="2" height="10" class="ink" />
      </pattern>
      <pattern id={`${of}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="ground" />
        <circle cx="4" cy="4" r="2" class="ink" />
      </pattern>
    </defs>
  );
}

const fillOf = (picture: string, n: number) => (n % FILLS.length === 0 ? {} : { fill: `url(#${picture}-${FILLS[n % FILLS.length]})` });

type Frame = {
  /** A name of its own on the page, by which its parts refer to each other. */
  readonly id: string;
  readonly title: string;
  /** What one sees in it, in a sentence. */
  readonly says: string;
};

/** On a phone it is as wide as it takes to be read, and scrolls: what scrolls must be reached by the keyboard. */
const REACHABLE = { tabindex: 0 } as const;

/** A picture: drawn, told in a sentence, and with the numbers behind it as a table. */
function Picture({ id, title, says, height, table, children }: Frame & { readonly height: number; readonly table: Child; readonly children: Child }) {
  const { words } = useDesk();
  return (
    <figure class="picture">
      <figcaption>
        <h2>{title}</h2>
        <p>{says}</p>
      </figcaption>
      <section class="scroll" aria-label={title} {...REACHABLE}>
        <svg role="img" viewBox={`0 0 ${WIDTH} ${height}`} aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{says}</desc>
          <Patterns of={id} />
          {children}
        </svg>
      </section>
      <details>
        <summary>{words.pictures.asTable}</summary>
        {table}
      </details>
    </figure>
  );
}

/** Right-to-left pictures are drawn from the right: `x` counts from where reading begins. */
function useSide() {
  const isRtl = directionOf(useReader().language) === 'rtl';
  return {
    /** Where a box of that width begins. */
    box: (x: number, width: number) => (isRtl ? WIDTH - x - width : x),
    point: (x: number) => (isRtl ? WIDTH - x : x),
  };
}

/**
 * Bars beside their names, with the number at the end of each. Parts of a bar differ by their filling.
 *
 * @param legend what the parts are, where there are several
 */
export function BarPicture({
  legend,
  bars,
  head,
  ...frame
}: Frame & { readonly legend: readonly string[]; readonly bars: readonly Bar[]; readonly head: string }) {
  const { formats } = useReader();
  const side = useSide();
  const top = legend.length > 1 ? ROW : 0;
  const totals = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0));
  const scale = (WIDTH - LABEL - NUMBER) / Math.max(1, ...totals);
  const table = <NumbersTable caption={frame.title} head={head} legend={legend} bars={bars} />;
  return (
    <Picture {...frame} height={top + bars.length * ROW + 8} table={table}>
      {legend.length > 1 && <Legend picture={frame.id} legend={legend} />}
      {bars.map(({ label, parts }, n) => {
        const y = top + n * ROW + 6;
        return (
          <g>
            <text x={side.point(LABEL - 10)} y={y + 16} text-anchor="end">
              {label.length > 26 ? `${label.slice(0, 25)}…` : label}
            </text>
            {parts.map((part, m) => {
              const before = parts.slice(0, m).reduce((sum, one) => sum + one, 0);
              return (
                <rect
                  class="bar"
                  x={side.box(LABEL + before * scale, part * scale)}
                  y={y}
                  width={part * scale}
                  height={ROW - 12}
                  {...fillOf(frame.id, m)}
                />
              );
            })}
            <text x={side.point(LABEL + (totals[n] ?? 0) * scale + 8)} y={y + 16}>
              {formats.number(totals[n] ?? 0)}
            </text>
          </g>
        );
      })}
    </Picture>
  );
}

function Legend({ picture, legend }: { readonly picture: string; readonly legend: readonly string[] }) {
  const side = useSide();
  const step = WIDTH / legend.length;
  return (
    <g>
      {legend.map((label, n) => (
        <>
          <rect class="bar" x={side.box(n * step, 16)} y="6" width="16" height="16" {...fillOf(picture, n)} />
          <text x={side.point(n * step + 22)} y="19">
            {label}
          </text>
        </>
      ))}
    </g>
  );
}

function NumbersTable({
  caption,
  head,
  legend,
  bars,
}: {
  readonly caption: string;
  readonly head: string;
  readonly legend: readonly string[];
  readonly bars: readonly Bar[];
}) {
  const { formats } = useReader();
  const columns = legend.map((label, n) => ({ head: label, cell: ({ parts }: Bar) => formats.number(parts[n] ?? 0), number: true as const }));
  return <Table<Bar> caption={caption} rows={bars} columns={[{ head, cell: ({ label }) => label }, ...columns]} />;
}

/** A day and how many had come by then; and days that explain it. */
export type Curve = {
  readonly days: readonly { readonly date: string; readonly sum: number }[];
  readonly marks: readonly { readonly date: string; readonly label: string }[];
};

const HIGH = 260;
const FOOT = 40;
const LEFT = 48;
const MARK = 18;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** How many had come by which day, as a stair, with the days that explain it as numbered lines. */
export function CurvePicture({ days, marks, head, ...frame }: Frame & Curve & { readonly head: readonly [string, string] }) {
  const { formats } = useReader();
  const side = useSide();
  const dates = [...days, ...marks].map(({ date }) => dayNumber(date));
  const [from, until] = [Math.min(...dates), Math.max(...dates) + 1];
  const most = Math.max(1, ...days.map(({ sum }) => sum));
  const top = MARK + 8;
  const x = (date: string) => LEFT + ((dayNumber(date) - from) / Math.max(1, until - from)) * (WIDTH - LEFT - 16);
  const y = (sum: number) => top + (1 - sum / most) * (HIGH - top - FOOT);
  const stair = days.flatMap(({ date, sum }, n) => [`${side.point(x(date))},${y(days[n - 1]?.sum ?? 0)}`, `${side.point(x(date))},${y(sum)}`]);
  const end = `${side.point(WIDTH - 16)},${y(days.at(-1)?.sum ?? 0)}`;
  const rows = days.map(({ date, sum }) => ({ label: formats.date(date), parts: [sum] }));
  return (
    <>
      <Picture {...frame} height={HIGH} table={<NumbersTable caption={frame.title} head={head[0]} legend={[head[1]]} bars={rows} />}>
        {[0, most].map((sum) => (
          <g>
            <line class="axis" x1={side.point(LEFT)} x2={side.point(WIDTH - 16)} y1={y(sum)} y2={y(sum)} />
            <text x={side.point(LEFT - 8)} y={y(sum) + 5} text-anchor="end">
              {formats.number(sum)}
            </text>
          </g>
        ))}
        <polyline class="curve" points={[...stair, end].join(' ')} />
        {marks.map(({ date }, n) => (
          <g>
            <line class="mark" x1={side.point(x(date))} x2={side.point(x(date))} y1={top} y2={y(0)} />
            <text x={side.point(x(date))} y={MARK} text-anchor="middle">
              {formats.number(n + 1)}
            </text>
          </g>
        ))}
        {days[0] && (
          <text x={side.point(x(days[0].date))} y={HIGH - 12}>
            {formats.date(days[0].date)}
          </text>
        )}
      </Picture>
      <ol class="marks">
        {marks.map(({ date, label }) => (
          <li>
            {label}
            {formats.colon}
            {formats.date(date)}
          </li>
        ))}
      </ol>
    </>
  );
}
