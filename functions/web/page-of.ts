/** A page of a list: its rows, its number from 1 on, where it begins, and of how many. A number that is none leads to the nearest. */
export function pageOf<T>(all: readonly T[], wanted: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Number.isSafeInteger(wanted) ? wanted : 1));
  const start = (page - 1) * size;
  return { rows: all.slice(start, start + size), page, pages, start };
}
