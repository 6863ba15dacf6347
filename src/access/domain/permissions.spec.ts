import { isForPeopleOnly, isPermitted, permissionsOf, ROLES } from './permissions';

describe('permissions of the roles', () => {
  it('lets the administrator keep accounts and organisations, and see no business', () => {
    expect([...permissionsOf('administrator')].sort()).toEqual([
      'api-keys.write',
      'organisations.read',
      'organisations.write',
      'password.write',
      'session.read',
      'session.write',
      'users.write',
    ]);
  });

  it('lets the auditor read and write nothing but the own account', () => {
    const own = ['password.write', 'session.write'];
    const others = [...permissionsOf('auditor')].filter((one) => !own.includes(one));
    expect(others.filter((one) => !one.endsWith('.read'))).toEqual([]);
    expect(others).toContain('audit.read');
  });

  it('shows the partnership offices no farmer, no lot and no contract', () => {
    const hidden = /^(producers|plots|deliveries|lots|handovers|contracts|settlements)\./;
    expect([...permissionsOf('partnership-office')].filter((one) => hidden.test(one))).toEqual([]);
    expect(isPermitted('partnership-office', 'reports.approve')).toBe(true);
  });

  it('lets only the cooperative record deliveries and members', () => {
    const recording = ['deliveries.record', 'producers.write', 'plots.write'] as const;
    for (const permission of recording) {
      expect(ROLES.filter((role) => isPermitted(role, permission))).toEqual(['cooperative']);
    }
  });

  it('gives accounts only to the administrator, and to people', () => {
    expect(ROLES.filter((role) => isPermitted(role, 'users.write'))).toEqual(['administrator']);
    expect(isForPeopleOnly('users.write')).toBe(true);
    expect(isForPeopleOnly('api-keys.write')).toBe(true);
    expect(isForPeopleOnly('lots.transform')).toBe(false);
  });

  it('gives every role its own account, and an unknown role nothing', () => {
    for (const role of ROLES) expect(isPermitted(role, 'password.write')).toBe(true);
    for (const role of ['', 'system', 'Administrator', '__proto__', 'constructor']) {
      expect(isPermitted(role, 'session.read')).toBe(false);
    }
  });
});
