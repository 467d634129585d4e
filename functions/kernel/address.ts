import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { because } from './issues.ts';
import type { PlainCode } from './rejection.ts';

/** Dot-atom of RFC 5322 without quoting: one address, whoever parses it. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * A mail address that every mail program reads as exactly one recipient. Quoted local parts, comments, groups and lists
 * are refused; an internationalised domain is kept in its ASCII form. Lengths by RFC 5321 section 4.5.3.
 * SES cannot send to a local part outside ASCII: https://docs.aws.amazon.com/ses/latest/dg/send-email-concepts-email-format.html
 */
export const emailAddress = z
  .string()
  .max(320, because('address-too-long'))
  .transform((written, context) => {
    const problem = (code: PlainCode) => {
      context.addIssue({ code: 'custom', message: because(code) });
      return z.NEVER;
    };
    const address = written.trim();
    const split = address.lastIndexOf('@');
    const local = address.slice(0, Math.max(split, 0));
    if (split < 1) return problem('not-an-address');
    if (/[^\p{ASCII}]/u.test(local)) return problem('address-letters');
    if (local.length > 64 || !LOCAL_PART.test(local)) return problem('address-quoted');
    const domain = domainToASCII(address.slice(split + 1)).toLowerCase();
    if (!DOMAIN.test(domain)) return problem('address-domain');
    if (local.length + 1 + domain.length > 254) return problem('address-too-long');
    return `${local}@${domain}`;
  });

/** The form under which two spellings are the same person: case does not tell people apart, dots and tags do. */
export function canonicalAddress(address: string): string {
  return address.toLowerCase();
}
