import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '../../kernel/refusal';
import type { Actor } from '../../platform/actor';
import { SYSTEM } from '../../platform/database/scope';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PUBLIC_ROUTE } from '../../platform/http/call';
import { PERMISSION } from '../../platform/http/permission';
import { AccessLog } from '../access-log';
import { isForPeopleOnly, isPermitted } from '../domain/permissions';

/** What a route says about itself; `closed` when it says nothing. */
type Rule = { readonly needs: string } | 'public' | 'closed';

/** Lets nobody in whom the route does not name. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AccessLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = ruleOf(context);
    if (rule === 'public') return true;
    const { actor } = request;
    if (rule === 'closed') return this.deny(request, actor, 'no permission named');
    if (actor === undefined) return refuse(strangerCode(request), {}, 'unauthenticated');
    if (!isPermitted(actor.role, rule.needs)) return this.deny(request, actor, rule.needs);
    if (request.signIn?.by === 'api-key' && isForPeopleOnly(rule.needs)) {
      await this.note(request, actor, rule.needs);
      refuse('access.person-needed', {}, 'forbidden');
    }
    return true;
  }

  private async deny(
    request: FastifyRequest,
    actor: Actor | undefined,
    needs: string,
  ): Promise<never> {
    if (actor !== undefined) await this.note(request, actor, needs);
    return refuse('access.forbidden', {}, 'forbidden');
  }

  /** Strangers are not noted: otherwise anybody could fill the log. */
  private async note(request: FastifyRequest, actor: Actor, needs: string): Promise<void> {
    const route = request.routeOptions.url ?? '';
    const about = `${request.method} ${route} (${needs})`.slice(0, 300);
    await this.unitOfWork.run(SYSTEM, (tx) =>
      this.log.note(tx, { code: 'denied', actor, address: request.ip, about }),
    );
  }
}

/**
 * What stands at the method counts before what stands at the class, a permission before `public`.
 */
function ruleOf(context: ExecutionContext): Rule {
  for (const target of [context.getHandler(), context.getClass()]) {
    const needs: unknown = Reflect.getMetadata(PERMISSION, target);
    if (typeof needs === 'string') return { needs };
    if (Reflect.getMetadata(PUBLIC_ROUTE, target) === true) return 'public';
  }
  return 'closed';
}

function strangerCode(request: FastifyRequest): string {
  const withHeader = request.headers.authorization !== undefined;
  return withHeader ? 'access.key-invalid' : 'access.log-in-needed';
}
