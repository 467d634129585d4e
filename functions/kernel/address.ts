import { domainToASCII } from 'node:url';
import * as z from 'zod';

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
  .max(320, 'Must have at most 254 characters')
  .transform((written, context) => {
    const problem = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const address = written.trim();
    const split = address.lastIndexOf('@');
    const local = address.slice(0, Math.max(split, 0));
    if (split < 1) return problem('Must be a mail address such as name@example.org');
    if (/[^\p{ASCII}]/u.test(local)) return problem('Mail cannot be sent to letters outside a-z before the @: please give another address');
    if (local.length > 64 || !LOCAL_PART.test(local))
      return problem('Must be one mail address such as name@example.org, without quotes, spaces or commas');
    const domain = domainToASCII(address.slice(split + 1)).toLowerCase();
    if (!DOMAIN.test(domain)) return problem('The part after the @ is not a domain that can receive mail');
    if (local.length + 1 + domain.length > 254) return problem('Must have at most 254 characters');
    return `${local}@${domain}`;
  });

/** The form under which two spellings are the same person: case does not tell people apart, dots and tags do. */
export function canonicalAddress(address: string): string {
  return address.toLowerCase();
}
