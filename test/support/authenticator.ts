import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import * as z from 'zod';

/** What makes a device do something wrong, each in one way. */
type Wrong = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly counter?: number;
  /** Flags of the authenticator data (WebAuthn L3, 6.1): 1 present, 4 verified, 64 with a key. */
  readonly flags?: number;
};

const asked = z.object({ challenge: z.string() });
const PRESENT_AND_VERIFIED = 0x05;
const WITH_KEY = 0x40;

/**
 * A device that makes one passkey and uses it: ES256, no attestation. It does what it is told, right or wrong.
 *
 * @param site the address of the site as the browser sees it
 */
export function authenticator(site: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let counter = 0;
  const clientData = (type: string, options: unknown, { origin = new URL(site).origin, challenge, ...wrong }: Wrong) =>
    Buffer.from(JSON.stringify({ type: wrong.type ?? type, challenge: challenge ?? asked.parse(options).challenge, origin, crossOrigin: false }));
  const authData = ({ rpId = new URL(site).hostname, flags = PRESENT_AND_VERIFIED, ...wrong }: Wrong, more = Buffer.alloc(0)) => {
    counter = wrong.counter ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
  };

  return {
    id: id.toString('base64url'),
    /** What `navigator.credentials.create` answers, as our pages send it. */
    create(options: unknown, wrong: Wrong = {}) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const key = cbor(new Map<number, number | Buffer>([...ES256, [-2, Buffer.from(x, 'base64url')], [-3, Buffer.from(y, 'base64url')]]));
      const length = Buffer.from([0, id.length]);
      const data = authData(
        { ...wrong, flags: (wrong.flags ?? PRESENT_AND_VERIFIED) | WITH_KEY },
        Buffer.concat([Buffer.alloc(16), length, id, key]),
      );
      const statement: readonly (readonly [string, Cbor])[] = [
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ];
      const attestation = cbor(new Map(statement));
      return {
        id: id.toString('base64url'),
        clientDataJSON: clientData('webauthn.create', options, wrong).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      };
    },
    /** What `navigator.credentials.get` answers, as our pages send it. */
    get(options: unknown, wrong: Wrong = {}) {
      const data = authData(wrong);
      const client = clientData('webauthn.get', options, wrong);
      return {
        id: id.toString('base64url'),
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      };
    },
  };
}

export type Authenticator = ReturnType<typeof authenticator>;

/** A key of COSE (RFC 9053): its kind EC2, its algorithm ES256, its curve P-256. */
const ES256 = [
  [1, 2],
  [3, -7],
  [-1, 1],
] as const;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

/** The part of CBOR (RFC 8949) that attestations need: integers, texts, bytes and maps of fewer than 65,536. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  return count < 256 ? Buffer.from([(major << 5) | 24, count]) : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}
