/**
 * The part of a network address that may be kept in the security log: 203.0.113.0/24 or
 * 2001:db8:7::/48. Enough to see an attack, too little to find a person.
 */
export function truncatedAddress(address: string): string {
  const four = ipv4Of(address);
  if (four !== null) return `${four.split('.').slice(0, 3).join('.')}.0/24`;
  const groups = ipv6Groups(address);
  return groups === null ? 'unknown' : `${groups.slice(0, 3).join(':')}::/48`;
}

/** Whose attempts are counted together: one IPv4 address, or the /64 that one household has. */
export function networkOf(address: string): string {
  const four = ipv4Of(address);
  if (four !== null) return four;
  const groups = ipv6Groups(address);
  return groups === null ? 'unknown' : `${groups.slice(0, 4).join(':')}::/64`;
}

const IPV4 = /^(\d{1,3}\.){3}\d{1,3}$/;

function ipv4Of(address: string): string | null {
  const plain = address.replace(/^::ffff:/i, '');
  return IPV4.test(plain) ? plain : null;
}

/** The eight groups without leading zeros; null when it is no IPv6 address. */
function ipv6Groups(address: string): readonly string[] | null {
  const [bare = ''] = address.toLowerCase().split('%');
  if (!/^[0-9a-f:]{2,39}$/.test(bare)) return null;
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = 8 - before.length - behind.length;
  if (missing < 0 || (tail === undefined && missing > 0)) return null;
  const zeros = Array.from({ length: missing }, () => '0');
  return [...before, ...zeros, ...behind].map((group) => group.replace(/^0+(?=.)/, ''));
}
