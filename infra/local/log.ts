/** Where the machine says what it does. Functions' own lines are kept apart: they are many. */
export type Log = {
  /** What a person should see, such as a call that failed. */
  note(message: string): void;
  /** What a function wrote, as it came. */
  functionOutput(path: string, text: string): void;
};

export const silent: Log = { note: () => undefined, functionOutput: () => undefined };
