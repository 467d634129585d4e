import * as v from '../../../events/values.ts';
import type { LinkPurpose, Links } from '../../kernel/links.ts';
import { ok, type Result, reject } from '../../kernel/rejection.ts';
import type { Registration } from '../domain/registration.ts';
import type { Deps } from '../ports.ts';

type Opens = { readonly registrations: Pick<Deps['registrations'], 'find'>; readonly links: Links };

/** What a use case of registrants stands on. */
export type PersonalDeps = Deps & { readonly links: Links };

/** The id in a token that looks like one of ours. */
export function claimedRegistration(links: Links, token: string): Result<v.RegistrationId> {
  const id = v.registrationId.safeParse(links.claimedId(token));
  return id.success ? ok(id.data) : reject('not-found', 'link-incomplete');
}

/** The same for links that were made void, used or forged: whether there ever was such a registration is not said. */
export function voidLink(): Result<never> {
  return reject('gone', 'link-void');
}

/** The registration that a personal link opens. */
export async function openedBy({ registrations, links }: Opens, token: string, purpose: LinkPurpose = 'registration'): Promise<Result<Registration>> {
  const id = claimedRegistration(links, token);
  if (!id.ok) return id;
  const registration = await registrations.find(id.value);
  return registration && opens(links, token, purpose, registration) ? ok(registration) : voidLink();
}

/** Whether the token still opens the registration: asked again whenever it was read afresh. */
export function opens(links: Links, token: string, purpose: LinkPurpose, registration: Registration): boolean {
  if (links.claimedId(token) !== registration.registrationId) return false;
  const generation = purpose === 'new-address' ? registration.newAddress?.generation : registration.linkGeneration;
  return generation !== undefined && links.verify(purpose, token, generation);
}
