import { networkOf, truncatedAddress } from './caller-address';

describe('network addresses', () => {
  it('are cut before they are kept', () => {
    expect(truncatedAddress('203.0.113.77')).toBe('203.0.113.0/24');
    expect(truncatedAddress('::ffff:203.0.113.77')).toBe('203.0.113.0/24');
    expect(truncatedAddress('2001:db8:7:aa:bb:cc:dd:ee')).toBe('2001:db8:7::/48');
    expect(truncatedAddress('::1')).toBe('0:0:0::/48');
    expect(truncatedAddress('fe80::1%eth0')).toBe('fe80:0:0::/48');
    expect(truncatedAddress('unix:/run/socket')).toBe('unknown');
    expect(truncatedAddress('')).toBe('unknown');
  });

  it('count as one caller where one household has many', () => {
    expect(networkOf('203.0.113.77')).toBe('203.0.113.77');
    expect(networkOf('2001:0db8:7:aa::1')).toBe('2001:db8:7:aa::/64');
    expect(networkOf('2001:db8:7:aa:ffff::2')).toBe(networkOf('2001:db8:7:aa::1'));
    expect(networkOf('2001:db8:7:ab::1')).not.toBe(networkOf('2001:db8:7:aa::1'));
    expect(networkOf('1:2:3:4:5:6:7:8:9')).toBe('unknown');
  });
});
