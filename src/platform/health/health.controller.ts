import { Controller, Get, Header, HttpCode, Logger } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { refuse } from '../../kernel/refusal';
import { PublicRoute } from '../http/call';
import { SYSTEM } from '../database/scope';
import { UnitOfWork } from '../database/unit-of-work';
import { Queues } from '../queue/queues';
import { Metrics } from './metrics';

/** For the operator and the process supervisor: alive is not the same as ready. */
@ApiTags('health')
@Controller()
export class HealthController {
  private readonly logger = new Logger('health');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @PublicRoute()
  @ApiOkResponse()
  live(): { status: string } {
    return { status: 'live' };
  }

  /** 503 until the database answers as the application's role and the queue can be read. */
  @Get('health/ready')
  @HttpCode(200)
  @PublicRoute()
  @ApiOkResponse()
  async ready(): Promise<{ status: string; outbox_waiting: number }> {
    try {
      const waiting = await this.unitOfWork.read(SYSTEM, async (tx) => {
        const [row] = await tx.query(
          'select count(*)::int as waiting from outbox where relayed_at is null',
        );
        return Number(row?.['waiting'] ?? 0);
      });
      await this.queues.unfinished(['sweep']);
      return { status: 'ready', outbox_waiting: waiting };
    } catch (error) {
      this.logger.warn(`not ready: ${(error as Error).message}`);
      return refuse('request.unavailable', {}, 'busy');
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  @PublicRoute()
  @ApiOkResponse()
  async scrape(): Promise<string> {
    return this.metrics.text();
  }
}
