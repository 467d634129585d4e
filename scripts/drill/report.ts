/** Says on the screen what a drill does and what it has proven. */
export type Report = {
  did(what: string): void;
  /** @param isSo whether what is claimed was found to be so; the drill fails where it was not */
  proved(claim: string, isSo: boolean): void;
  readonly hasFailed: () => boolean;
};

export function reportOn(write: (line: string) => void): Report {
  const began = performance.now();
  let failures = 0;
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  return {
    did: (what) => write(`${seconds()}    ${what}`),
    proved(claim, isSo) {
      if (!isSo) failures += 1;
      write(`${seconds()}  ${isSo ? '✓' : '✗ NOT SO:'} ${claim}`);
    },
    hasFailed: () => failures > 0,
  };
}
