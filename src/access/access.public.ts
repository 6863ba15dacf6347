/** What other rooms may know of this one. */
export { isPermitted, type Permission, type Role, ROLES } from './domain/permissions';
export { Permit } from './http/permit';
