/** A clock that can be moved, shared with the threads in which the functions run. Milliseconds since 1970. */
export type LocalClock = {
  /** What the threads read: see worker.mjs. */
  readonly buffer: SharedArrayBuffer;
  /** Whether it stands until it is moved, instead of running along with the machine's. */
  readonly stands: boolean;
  now(): number;
  /** How far it is ahead of the machine's clock at this moment. */
  offset(): number;
  set(time: number): void;
};

/**
 * @param start where it begins, in milliseconds; without it, at the machine's time
 * @param stands true: it stays there until it is moved. For tests and the demo, which want the same run each time
 */
export function localClock({
  start,
  stands = false,
}: {
  readonly start?: number | undefined;
  readonly stands?: boolean | undefined;
} = {}): LocalClock {
  const buffer = new SharedArrayBuffer(16);
  // [1 when it stands, else 0; the time when it stands, else the offset]
  const cell = new Float64Array(buffer);
  cell[0] = stands ? 1 : 0;
  const now = () => (stands ? (cell[1] ?? 0) : Date.now() + (cell[1] ?? 0));
  const set = (time: number) => {
    cell[1] = stands ? time : time - Date.now();
  };
  set(start ?? Date.now());
  return { buffer, stands, now, set, offset: () => now() - Date.now() };
}
