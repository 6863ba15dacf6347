import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { organisation, type Scope, SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Call, CallOf } from '../../platform/http/call';
import { CreateApiKeyHandler } from '../commands/create-api-key';
import { RevokeApiKeyHandler } from '../commands/revoke-api-key';
import { KEY_DAYS_MAX } from '../domain/api-key';
import { isRole } from '../domain/permissions';
import { ApiKeyAnswer } from './answers';
import { Permit } from './permit';
import { CreateApiKeyRequest, IdAddress } from './requests';

@ApiTags('session')
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly createApiKey: CreateApiKeyHandler,
    private readonly revokeApiKey: RevokeApiKeyHandler,
  ) {}

  /** The key is in this answer and nowhere else: it is not stored for a repeated request either. */
  @Post()
  @Permit('api-keys.write')
  @ApiCreatedResponse({ type: ApiKeyAnswer })
  async create(@Body() body: CreateApiKeyRequest, @CallOf() call: Call): Promise<ApiKeyAnswer> {
    const { actor } = call;
    const role = body.role ?? actor.role;
    if (!isRole(role)) refuse('access.key-role', {}, 'forbidden');
    const command = {
      id: body.id,
      organisationId: body.organisation_id ?? actor.organisationId,
      name: body.name,
      role,
      validDays: body.valid_days ?? KEY_DAYS_MAX,
    };
    const created = await this.unitOfWork.run(scopeOf(actor), (tx) =>
      this.createApiKey.run(tx, command, actor),
    );
    return { id: created.id, key: created.key, expires_at: created.expiresAt.toISOString() };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('api-keys.write')
  @ApiNoContentResponse()
  async revoke(@Param() at: IdAddress, @CallOf() call: Call): Promise<void> {
    await this.unitOfWork.run(scopeOf(call.actor), (tx) =>
      this.revokeApiKey.run(tx, { id: at.id }, call.actor),
    );
  }
}

/** An administrator keeps the keys of every organisation, everybody else those of the own one. */
function scopeOf(actor: Actor): Scope {
  return actor.role === 'administrator' ? SYSTEM : organisation(actor.organisationId);
}
