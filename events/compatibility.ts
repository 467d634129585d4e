import * as z from 'zod';

const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).optional(),
});

/**
 * What makes a changed schema incompatible with the released one of the same major version.
 *
 * The rule: a release may only gain optional fields. A field that goes, changes or becomes optional breaks those who read
 * new events with old code; a new required field breaks those who read old events (an archive replayed) with new code.
 *
 * @param released the JSON Schema as it was published
 * @param now the JSON Schema of the code
 * @returns one sentence for each break, none when the change is compatible
 */
export function incompatibilities(released: unknown, now: unknown, path = ''): readonly string[] {
  const before = objectSchema.safeParse(released);
  const after = objectSchema.safeParse(now);
  if (!before.success || !after.success) return equal(released, now) ? [] : [`${path || 'the event'} changed`];
  const required = { before: new Set(before.data.required), after: new Set(after.data.required) };
  const kept = Object.entries(before.data.properties).flatMap(([name, schema]) => {
    const at = path ? `${path}.${name}` : name;
    if (!(name in after.data.properties)) return [`${at} is gone`];
    const weakened = required.before.has(name) && !required.after.has(name) ? [`${at} is no longer required`] : [];
    const tightened = !required.before.has(name) && required.after.has(name) ? [`${at} became required`] : [];
    return [...weakened, ...tightened, ...incompatibilities(schema, after.data.properties[name], at)];
  });
  const added = [...required.after]
    .filter((name) => !(name in before.data.properties))
    .map((name) => `${path ? `${path}.` : ''}${name} is new and required`);
  return [...kept, ...added];
}

/** Equal but for descriptions, which may be worded better at any time. */
function equal(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(value, (key, inner) => (key === 'description' ? undefined : inner));
  return plain(a) === plain(b);
}
