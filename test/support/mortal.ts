import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import type { FileShelf } from '../../functions/material/ports.ts';

/** What a process that was killed leaves behind in the test: nothing that the code could catch and mend. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** A process that dies at its n-th call to the outside, before the call took effect or after. */
export function mortal() {
  let left = Number.POSITIVE_INFINITY;
  let takesEffect = true;
  let made = 0;
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Killed();
    left -= 1;
    made += 1;
    if (left > 0) return run();
    if (takesEffect) await run();
    throw new Killed();
  };
  return {
    call,
    /**
     * @param calls dies at this one, counted from 1
     * @returns whether it died, and how many calls it made
     */
    async live(calls: number, withEffect: boolean, run: () => Promise<unknown>): Promise<{ readonly died: boolean; readonly made: number }> {
      [left, takesEffect, made] = [calls, withEffect, 0];
      try {
        await run();
        return { died: false, made };
      } catch (error) {
        // Once dead, every further call fails as well: what the code throws on top of it is the death all the same.
        if (left > 0 && !(error instanceof Killed)) throw error;
        return { died: true, made };
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
}
export type Mortal = ReturnType<typeof mortal>;

/** The table as a mortal process sees it. */
export function mortalTable({ call }: Mortal, table: Table): Table {
  return {
    get: (key) => call(() => table.get(key)),
    getMany: (keys) => call(() => table.getMany(keys)),
    query: (query) => call(() => table.query(query)),
    queryIndex: (query) => call(() => table.queryIndex(query)),
    write: (writes) => call(() => table.write(writes)),
  };
}

/** The store of files as a mortal process sees it. */
export function mortalShelf({ call }: Mortal, shelf: FileShelf): FileShelf {
  return {
    arrived: (place) => call(() => shelf.arrived(place)),
    keep: (place, tag) => call(() => shelf.keep(place, tag)),
    discardArrived: (place) => call(() => shelf.discardArrived(place)),
    kept: (of) => call(() => shelf.kept(of)),
    discardKept: (place) => call(() => shelf.discardKept(place)),
  };
}
