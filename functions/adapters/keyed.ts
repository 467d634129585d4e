import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalAddress } from '../kernel/address.ts';
import type { LinkPurpose, Links, People } from '../kernel/links.ts';

/** From the one secret of an installation a key for each use, so that neither tells anything about the other. */
function derive(secret: string, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `convoke/${use}`, 32));
}

/** @param secret the installation's secret, at least 32 characters */
export function keyedLinks(secret: string): Links {
  const key = derive(secret, 'links');
  const mac = (purpose: LinkPurpose, id: string, generation: number) =>
    createHmac('sha256', key).update(`${purpose}\n${id}\n${generation}`).digest('base64url');
  return {
    make: (purpose, id, generation) => `${id}.${mac(purpose, id, generation)}`,
    claimedId: (token) => /^([a-z0-9_:A-Z-]{1,120})\.[A-Za-z0-9_-]{43}$/.exec(token)?.[1],
    verify(purpose, token, generation) {
      const split = token.lastIndexOf('.');
      const given = Buffer.from(token.slice(split + 1));
      const right = Buffer.from(mac(purpose, token.slice(0, split), generation));
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}

/** @param secret the installation's secret, at least 32 characters */
export function keyedPeople(secret: string): People {
  const key = derive(secret, 'people');
  const networks = derive(secret, 'networks');
  const hash = (by: Buffer, text: string) => createHmac('sha256', by).update(text).digest('hex').slice(0, 32);
  return {
    idOf: (address) => `per_${hash(key, canonicalAddress(address))}`,
    networkIdOf: (network, day) => hash(networks, `${day}\n${network}`),
  };
}
