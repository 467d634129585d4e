/** Chance makes the end of an id: this much of it tells a few thousand people apart, and a thousand of them fit into 8 KB. */
const TAIL = 8;

const tailOf = (id: string) => id.slice(-TAIL);

/** Ids as short as a form can carry them from page to page. */
export function packed(ids: Iterable<string>): string {
  return [...ids].map(tailOf).join('');
}

/** Those of `all` that were packed. What is not among them is left out, whoever sent it. */
export function unpacked<Id extends string>(text: string, all: readonly Id[]): readonly Id[] {
  const tails = new Set(Array.from({ length: Math.floor(text.length / TAIL) }, (_, n) => text.slice(n * TAIL, (n + 1) * TAIL)));
  return all.filter((id) => tails.has(tailOf(id)));
}
