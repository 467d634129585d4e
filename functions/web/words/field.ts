/** What a field is called, and how it is mended. */
export type FieldWords = { readonly label: string; readonly wrong?: string };
