/** Who works with the house. A person or key has exactly one role in exactly one organisation. */
export const ROLES = [
  'cooperative',
  'exporter-importer',
  'roaster',
  'retailer',
  'partnership-office',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a route asks for. Which rows of it are seen is decided by the organisation, not here. */
export type Permission =
  | 'organisations.write'
  | 'organisations.read'
  | 'producers.write'
  | 'producers.read'
  | 'plots.write'
  | 'plots.read'
  | 'certificates.write'
  | 'certificates.read'
  | 'deliveries.record'
  | 'lots.read'
  | 'lots.transform'
  | 'lots.correct'
  | 'holds.write'
  | 'recalls.read'
  | 'handovers.write'
  | 'handovers.read'
  | 'consignments.write'
  | 'contracts.write'
  | 'contracts.read'
  | 'settlements.write'
  | 'settlements.read'
  | 'premiums.write'
  | 'premiums.read'
  | 'work-plans.write'
  | 'work-plans.read'
  | 'impact.request'
  | 'impact.read'
  | 'reports.write'
  | 'reports.approve'
  | 'reports.read'
  | 'users.write'
  | 'api-keys.write'
  | 'audit.read'
  | 'jobs.read'
  | 'session.read'
  | 'session.write'
  | 'password.write';

const OWN_ACCOUNT = ['session.read', 'session.write', 'password.write'] as const;
const PUBLISHED = ['organisations.read', 'work-plans.read', 'impact.read', 'reports.read'] as const;
const CHAIN = [
  'certificates.read',
  'lots.read',
  'recalls.read',
  'handovers.write',
  'handovers.read',
  'api-keys.write',
  'jobs.read',
] as const;
const PROCESSING = ['certificates.write', 'lots.transform', 'lots.correct', 'holds.write'] as const;
const TRADE = ['contracts.write', 'contracts.read', 'premiums.read'] as const;

/**
 * What each role may do. The administrator keeps accounts and organisations and sees no business;
 * the auditor reads and writes nothing; the partnership offices see aggregates, their own plan and
 * the reports, but no farmer, no lot and no contract.
 */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  cooperative: [
    ...OWN_ACCOUNT,
    ...PUBLISHED,
    ...CHAIN,
    ...PROCESSING,
    ...TRADE,
    'producers.write',
    'producers.read',
    'plots.write',
    'plots.read',
    'deliveries.record',
    'consignments.write',
    'settlements.write',
    'settlements.read',
    'premiums.write',
  ],
  'exporter-importer': [
    ...OWN_ACCOUNT,
    ...PUBLISHED,
    ...CHAIN,
    ...PROCESSING,
    ...TRADE,
    'consignments.write',
  ],
  roaster: [...OWN_ACCOUNT, ...PUBLISHED, ...CHAIN, ...PROCESSING, ...TRADE],
  retailer: [...OWN_ACCOUNT, ...PUBLISHED, ...CHAIN],
  'partnership-office': [
    ...OWN_ACCOUNT,
    ...PUBLISHED,
    'certificates.read',
    'work-plans.write',
    'impact.request',
    'reports.write',
    'reports.approve',
    'jobs.read',
  ],
  auditor: [
    ...OWN_ACCOUNT,
    ...PUBLISHED,
    'producers.read',
    'plots.read',
    'certificates.read',
    'lots.read',
    'recalls.read',
    'handovers.read',
    'contracts.read',
    'settlements.read',
    'premiums.read',
    'audit.read',
    'jobs.read',
  ],
  administrator: [
    ...OWN_ACCOUNT,
    'organisations.write',
    'organisations.read',
    'users.write',
    'api-keys.write',
  ],
};

/** Accounts and keys are made by people: a stolen key must not be able to renew itself. */
const FOR_PEOPLE_ONLY: ReadonlySet<Permission> = new Set<Permission>([
  'users.write',
  'api-keys.write',
  'session.write',
  'password.write',
]);

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** False for every role that the house does not know. */
export function isPermitted(role: string, permission: string): boolean {
  return isRole(role) && (GRANTS[role] as readonly string[]).includes(permission);
}

/** All permissions of a role, each once. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set(GRANTS[role]);
}

/** True where an API key does not suffice, whatever its role. */
export function isForPeopleOnly(permission: string): boolean {
  return (FOR_PEOPLE_ONLY as ReadonlySet<string>).has(permission);
}
