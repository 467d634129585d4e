import { cut, type Paint } from './table.ts';

/** Shows how far it is. */
export type Progress = {
  /** Something begins that takes a while. @param done how much of all is done, from 0 to 1 */
  begin(what: string, done: number): void;
  /** It has ended. */
  end(line: string): void;
  stop(): void;
};

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const EVERY_MS = 80;
const BAR = 20;
/** Goes to the beginning of the line and clears it. */
const CLEAR = '\r\u001b[2K';

type Screen = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>;

/** On a terminal a line that lives, with what is done above it; otherwise a line for each thing that is done. */
export function progressOn(screen: Screen, paint: Paint): Progress {
  return screen.isTTY ? living(screen, paint) : { begin: () => undefined, end: (line) => void screen.write(`${line}\n`), stop: () => undefined };
}

function living(screen: Screen, paint: Paint): Progress {
  let [what, done, frame] = ['', 0, 0];
  const draw = () => {
    const full = Math.round(done * BAR);
    const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
    screen.write(`${CLEAR}${FRAMES[frame % FRAMES.length]} ${paint('cyan', bar)} ${cut(what, (screen.columns ?? 80) - BAR - 4)}`);
    frame += 1;
  };
  const timer = setInterval(draw, EVERY_MS);
  return {
    begin: (next, part) => {
      [what, done] = [next, part];
      draw();
    },
    end: (line) => void screen.write(`${CLEAR}${line}\n`),
    stop: () => {
      clearInterval(timer);
      screen.write(CLEAR);
    },
  };
}
