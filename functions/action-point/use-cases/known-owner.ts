import type { People } from '../../kernel/links.ts';
import type { Owner } from '../domain/action-point.ts';
import type { KnownOwner } from '../domain/changes.ts';

/** The owner with the person behind each address. */
export function knownOwner(people: People, { name, organisation, emails }: WrittenOwner): KnownOwner {
  const owner: Owner = { ...(name && { name }), organisation, emails: [...emails] };
  return { owner, ownerIds: emails.map((email) => people.idOf(email)) };
}

type WrittenOwner = { readonly name?: string | undefined; readonly organisation: string; readonly emails: readonly string[] };
