import type { mailSource } from '../adapters/dynamodb/mail-facts.ts';
import type { s3FileLinks } from '../adapters/s3-links.ts';
import type { MailSource } from '../mail/ports.ts';
import type { FileLinks } from '../material/ports.ts';
import type { Authenticators } from '../people/ports.ts';

/** What mails are written from, loaded when a mail is first looked at: whoever registers need not wait for it. */
export function mailSourceOnDemand(needs: Parameters<typeof mailSource>[0]): MailSource {
  const source = async () => (await import('../adapters/dynamodb/mail-facts.ts')).mailSource(needs);
  return {
    situation: async (job) => (await source()).situation(job),
    facts: async (delivery, links) => (await source()).facts(delivery, links),
    example: async (session, wanted) => (await source()).example(session, wanted),
    describe: async (recipients) => (await source()).describe(recipients),
  };
}

/** The signer of links to files and the client of the store behind it, loaded when a file is first sent or fetched. */
export function fileLinksOnDemand(env: Parameters<typeof s3FileLinks>[0]): FileLinks {
  let loaded: Promise<FileLinks> | undefined;
  const links = () => {
    loaded ??= import('../adapters/s3-links.ts').then(({ s3FileLinks: make }) => make(env));
    return loaded;
  };
  return {
    upload: async (place, limits, seconds) => (await links()).upload(place, limits, seconds),
    origin: async () => (await links()).origin(),
    download: async (place, as, seconds) => (await links()).download(place, as, seconds),
  };
}

/** The proof of passkeys, loaded when the first organiser uses one. */
export function authenticatorsOnDemand(site: string): Authenticators {
  const loaded = async () => (await import('../adapters/webauthn.ts')).webAuthn(site);
  return {
    created: async (said, asked) => (await loaded()).created(said, asked),
    used: async (said, asked, passkey) => (await loaded()).used(said, asked, passkey),
  };
}
