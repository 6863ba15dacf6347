/** What other rooms may know of this one. */
export { AccessLog } from './access-log';
export { AccessModule } from './access.module';
export { type CreateApiKey, CreateApiKeyHandler } from './commands/create-api-key';
export { type CreateUser, CreateUserHandler } from './commands/create-user';
export { isPermitted, type Permission, type Role, ROLES } from './domain/permissions';
export { Permit } from './http/permit';
export { UserReader } from './queries/user.reader';
