import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessLog } from './access-log';
import './access.texts';
import { Authentication } from './authentication';
import { ChangePasswordHandler } from './commands/change-password';
import { CreateApiKeyHandler } from './commands/create-api-key';
import { CreateUserHandler } from './commands/create-user';
import { DisableUserHandler } from './commands/disable-user';
import { LogInHandler } from './commands/log-in';
import { LogOutHandler } from './commands/log-out';
import { RevokeApiKeyHandler } from './commands/revoke-api-key';
import { SetPasswordHandler } from './commands/set-password';
import { ApiKeysController } from './http/api-keys.controller';
import { AuthenticationGuard } from './http/authentication.guard';
import { PermissionGuard } from './http/permission.guard';
import { SessionController } from './http/session.controller';
import { PasswordController, UsersController } from './http/users.controller';
import { LogInPageController } from './pages/log-in.controller';
import { PasswordHashing } from './password-hashing';
import { FindApiKeyQuery } from './queries/find-api-key.query';
import { FindSessionQuery } from './queries/find-session.query';
import { UserReader } from './queries/user.reader';
import { AccessLogRow } from './storage/access-log.row';
import { ApiKeyRow } from './storage/api-key.row';
import { LoginAttemptRow } from './storage/login-attempt.row';
import { LoginAttempts } from './storage/login-attempts';
import { SessionRow } from './storage/session.row';
import { UserRow } from './storage/user.row';

/** Who may come in. Its two guards stand before every route of the house, in this order. */
@Module({
  imports: [
    TypeOrmModule.forFeature([UserRow, SessionRow, ApiKeyRow, LoginAttemptRow, AccessLogRow]),
  ],
  controllers: [
    SessionController,
    UsersController,
    PasswordController,
    ApiKeysController,
    LogInPageController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AuthenticationGuard },
    { provide: APP_GUARD, useClass: PermissionGuard },
    AccessLog,
    Authentication,
    PasswordHashing,
    LoginAttempts,
    FindSessionQuery,
    FindApiKeyQuery,
    UserReader,
    LogInHandler,
    LogOutHandler,
    ChangePasswordHandler,
    SetPasswordHandler,
    CreateUserHandler,
    DisableUserHandler,
    CreateApiKeyHandler,
    RevokeApiKeyHandler,
  ],
  exports: [AccessLog, UserReader, CreateUserHandler, CreateApiKeyHandler],
})
export class AccessModule {}
