import * as z from 'zod';

/** Ids, instants, dates, numbers, choices and yes or no can hold nothing that somebody wrote. */
const PLAIN = [z.ZodTemplateLiteral, z.ZodEnum, z.ZodLiteral, z.ZodNumber, z.ZodBoolean, z.ZodISODateTime, z.ZodISODate] as const;

/**
 * The fields of a schema that can hold a text, by their path; `[]` stands for the entries of a list, `{}` for those of a map.
 *
 * @throws Error for a kind of schema that is not known here: it could hide a field
 */
export function textsIn(schema: unknown, path = ''): readonly string[] {
  if (PLAIN.some((kind) => schema instanceof kind)) return [];
  if (schema instanceof z.ZodString || schema instanceof z.ZodUnknown) return [path];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => textsIn(inner, path === '' ? name : `${path}.${name}`));
  if (schema instanceof z.ZodArray) return textsIn(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType, `${path}{}`);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => textsIn(option, path)))];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return textsIn(schema.unwrap(), path);
  // What is stored is what goes in; what is made of it when it is read is not.
  if (schema instanceof z.ZodPipe) return textsIn(schema.in, path);
  throw new Error(`${path}: nobody knows whether ${String(schema)} holds a text`);
}
