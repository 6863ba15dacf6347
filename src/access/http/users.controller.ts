import { Body, Controller, Delete, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { Settings } from '../../platform/settings';
import { ChangePasswordHandler } from '../commands/change-password';
import { CreateUserHandler } from '../commands/create-user';
import { DisableUserHandler } from '../commands/disable-user';
import { SetPasswordHandler } from '../commands/set-password';
import { UserAnswer } from './answers';
import { Permit } from './permit';
import {
  ChangePasswordRequest,
  CreateUserRequest,
  IdAddress,
  SetPasswordRequest,
} from './requests';
import { sessionTokenOf } from './session-cookie';

/**
 * Accounts belong to any organisation: the transaction is the system's, the guard the permission.
 */
@ApiTags('session')
@Controller('api/v1/users')
export class UsersController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly createUser: CreateUserHandler,
    private readonly setPassword: SetPasswordHandler,
    private readonly disableUser: DisableUserHandler,
  ) {}

  @Post()
  @Permit('users.write')
  @ApiCreatedResponse({ type: UserAnswer })
  async create(@Body() body: CreateUserRequest, @CallOf() call: Call): Promise<UserAnswer> {
    const { id, login, password, role, language } = body;
    const account = { id, login, password, role, language };
    const owner = { organisationId: body.organisation_id, displayName: body.display_name };
    return {
      id: await this.unitOfWork.run(SYSTEM, (tx) =>
        this.createUser.run(tx, { ...account, ...owner }, call.actor),
      ),
    };
  }

  /** For somebody who forgot the password. */
  @Put(':id/password')
  @HttpCode(204)
  @Permit('users.write')
  @ApiNoContentResponse()
  async renew(
    @Param() at: IdAddress,
    @Body() body: SetPasswordRequest,
    @CallOf() call: Call,
  ): Promise<void> {
    const command = { userId: at.id, password: body.password };
    await this.unitOfWork.run(SYSTEM, (tx) => this.setPassword.run(tx, command, call.actor));
  }

  /** Closes the account for good; the record keeps its id. */
  @Delete(':id')
  @HttpCode(204)
  @Permit('users.write')
  @ApiNoContentResponse()
  async close(@Param() at: IdAddress, @CallOf() call: Call): Promise<void> {
    await this.unitOfWork.run(SYSTEM, (tx) => this.disableUser.run(tx, { id: at.id }, call.actor));
  }
}

@ApiTags('session')
@Controller('api/v1/password')
export class PasswordController {
  constructor(
    private readonly changePassword: ChangePasswordHandler,
    private readonly settings: Settings,
  ) {}

  /** Changes the own password; other sessions of the person end. */
  @Post()
  @HttpCode(204)
  @Permit('password.write')
  @ApiNoContentResponse()
  async change(
    @Body() body: ChangePasswordRequest,
    @Req() request: FastifyRequest,
    @CallOf() call: Call,
  ): Promise<void> {
    await this.changePassword.run(
      {
        currentPassword: body.current_password,
        newPassword: body.new_password,
        token: sessionTokenOf(request, this.settings.publicUrl),
        address: request.ip,
      },
      call.actor,
    );
  }
}
