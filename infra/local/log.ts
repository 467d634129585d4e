import * as z from 'zod';

/** Where the machine says what it does. Functions' own lines are kept apart: they are many. */
export type Log = {
  /** What a person should see, such as a call that failed. */
  note(message: string): void;
  /** What a function wrote, as it came. */
  functionOutput(path: string, text: string): void;
};

export const silent: Log = { note: () => undefined, functionOutput: () => undefined };

const line = z.object({ level: z.literal('ERROR'), function_name: z.string(), message: z.string() });

/** The lines of a function's output in which it says that something failed, in a few words each. */
export function failuresIn(output: string): readonly string[] {
  return output.split('\n').flatMap((text) => {
    if (!text.includes('"ERROR"')) return [];
    const { data } = line.safeParse(parsed(text));
    return data ? [`${data.function_name}: ${data.message}`] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
