import { SetMetadata } from '@nestjs/common';

export const PERMISSION = Symbol('permission');

/**
 * Names the permission a route needs. Rooms use `Permit` from `access`, which knows all the names.
 */
export const NeedsPermission = (permission: string): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, permission);
