import type { Keyrings } from '../../people/ports.ts';
import type { Platform } from '../platform.ts';
import { storedKeyring, storedLinksRequest } from './erasure-store.ts';
import { keys } from './keys.ts';
import { challengeItem, keyringItem } from './people-items.ts';
import { hashOf, putAccess } from './people-store.ts';

/** Passkeys and challenges in the table. */
export function passkeyStore({ table, outbox }: Pick<Platform, 'table' | 'outbox'>): Keyrings {
  return {
    async get(person) {
      const item = await table.get(keys.keyring(person));
      return item && keyringItem.read(item);
    },
    async save(next, was, { exchange, news }) {
      const exchanged = exchange ? [{ remove: keys.access(exchange.ended) }, putAccess(exchange.accessToken, exchange.access)] : [];
      const told = news ? [{ put: storedLinksRequest(news.told) }, ...outbox([news.fact], news.cause)] : [];
      return (await table.write([{ put: storedKeyring(next), when: was ? { version: was.version } : { absent: true } }, ...exchanged, ...told]))
        .committed;
    },
    async ask(accessId, asked, challenge) {
      await table.write([{ put: challengeItem.item(keys.challenge(accessId, hashOf(asked)), challenge, { keptUntil: challenge.expiresAt }) }]);
    },
    async take(accessId, asked) {
      const key = keys.challenge(accessId, hashOf(asked));
      const item = await table.get(key);
      // Who takes it away has it: of two who come with the same answer one finds nothing.
      return item && (await table.write([{ remove: key, when: { present: true } }])).committed ? challengeItem.read(item) : undefined;
    },
  };
}
