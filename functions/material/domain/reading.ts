import type { RegistrationStatus } from '../../../events/values.ts';
import { isOut, type Material } from './material.ts';

/** What of its session or series decides who may read a material. */
export type Setting = {
  /** Whether everyone may open the page that it stands on: published, not by invitation, not discreet. */
  readonly isOpen: boolean;
};

/** A registrant, as far as reading goes. */
export type Attendee = { readonly status: RegistrationStatus; readonly wasConfirmed: boolean };

/** Whoever wants to read: an organiser, a registrant by their link, or anybody. */
export type Reader = { readonly as: 'organiser' } | { readonly as: 'registrant'; readonly attendee: Attendee } | { readonly as: 'anybody' };

/**
 * The one rule who reads what. Public materials are for everybody where the page is open to everybody; with public and
 * registered ones alike for those who have or had a seat, whoever withdrew or was revoked no more; and before its day a material
 * is for organisers alone.
 */
export function mayRead(material: Pick<Material, 'access' | 'visibleFrom'>, setting: Setting, reader: Reader, now: string): boolean {
  if (reader.as === 'organiser') return true;
  if (material.access === 'organisers' || !isOut(material, now)) return false;
  if (reader.as === 'registrant' && hasSeat(reader.attendee)) return true;
  return material.access === 'public' && setting.isOpen;
}

function hasSeat({ status, wasConfirmed }: Attendee): boolean {
  return status === 'confirmed' || status === 'attended' || (status === 'absent' && wasConfirmed);
}
