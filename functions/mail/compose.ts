import { mailSource } from '../adapters/dynamodb/mail-facts.ts';
import { deliveryStore, refusalStore } from '../adapters/dynamodb/mail-store.ts';
import { unaskedStore } from '../adapters/dynamodb/mail-unasked.ts';
import { signInMails } from '../adapters/dynamodb/people-sign-in-mails.ts';
import { keyedLinks, keyedPeople } from '../adapters/keyed.ts';
import type { Platform } from '../adapters/platform.ts';
import { renderMail } from './content/render-mail.ts';

export type MailSettings = {
  /** The installation's secret: links and people's ids derive from it. */
  readonly secret: string;
  /** The configured site address, without a slash at its end. */
  readonly site: string;
  /** The verified address that all mails come from. */
  readonly sender: string;
  /** The addresses of the admins. */
  readonly admins: readonly string[];
};

/** What writing a mail stands on: the records, what may contradict a mail, what it says and how it is worded. */
export function mailOffice(platform: Platform, { secret, site, sender, admins }: MailSettings) {
  const [links, people] = [keyedLinks(secret), keyedPeople(secret)];
  const adminIds = admins.map((address) => people.idOf(address));
  return {
    ...platform,
    links,
    deliveries: deliveryStore(platform),
    refusals: refusalStore(platform),
    unasked: unaskedStore(platform),
    source: mailSource({ ...platform, links, signInMails: signInMails(platform, adminIds), site, sender, operator: admins[0] }),
    render: renderMail,
  };
}
