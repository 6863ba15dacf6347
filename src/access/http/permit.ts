import type { Permission } from '../domain/permissions';
import { NeedsPermission } from '../../platform/http/permission';

/**
 * Opens a route to the roles that have this permission. A route with neither `@Permit` nor
 * `@PublicRoute` answers 403 to everybody.
 */
export const Permit = (permission: Permission): MethodDecorator & ClassDecorator =>
  NeedsPermission(permission);
