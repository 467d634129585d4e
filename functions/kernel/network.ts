/**
 * The part of a network address that an organisation or a household shares: 24 bits of IPv4, 48 of IPv6. The rest would tell one
 * person from another, and can be changed at will by who wants to.
 *
 * @returns undefined for what is no address of the public internet, which says nothing about who asks
 */
export function networkOf(address: string): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return ofFour(mapped ?? address) ?? ofSix(address);
}

function ofFour(address: string): string | undefined {
  const [, network, a, b] = /^((\d{1,3})\.(\d{1,3})\.\d{1,3})\.\d{1,3}$/.exec(address) ?? [];
  return network === undefined || isPrivate(Number(a), Number(b)) ? undefined : network;
}

function ofSix(address: string): string | undefined {
  if (!/^[0-9a-f]{1,4}:[0-9a-f:]+$/i.test(address)) return undefined;
  const [head = '', tail] = address.toLowerCase().split('::');
  // What `::` leaves out are zeros; only the first three groups matter here.
  const groups = [...head.split(':'), ...(tail === undefined ? [] : ['0', '0', '0'])].slice(0, 3).map((group) => Number.parseInt(group, 16));
  const [first = 0] = groups;
  // Global unicast is 2000::/3 (RFC 4291); all others are local, multicast or not in use.
  return first < 0x2000 || first > 0x3fff ? undefined : groups.map((group) => group.toString(16)).join(':');
}

/** RFC 1918, loopback and link-local. */
function isPrivate(a: number, b: number): boolean {
  return a === 10 || a === 127 || a === 0 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254);
}
