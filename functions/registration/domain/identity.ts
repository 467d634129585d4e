/**
 * The form under which two spellings of a name are one person: composed, without case and with single spaces.
 * Diacritics stay: Peña and Pena may be two people of one mailbox.
 */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether two names under one address are one person's. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** For looking somebody up: accents and the marks that Arabic leaves out are dropped as well. Never for telling people apart. */
export function folded(text: string): string {
  return nameKey(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''));
}
