import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { refuse } from '../../kernel/refusal';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { AddMeasureHandler } from '../commands/add-measure';
import { AssentToWorkPlanHandler } from '../commands/assent-to-work-plan';
import { ProposeWorkPlanHandler } from '../commands/propose-work-plan';
import { WorkPlanView } from '../queries/work-plan.view';
import { YearParam } from './partnership-requests';
import {
  AddMeasureRequest,
  AssentRequest,
  ProposeWorkPlanRequest,
  WorkPlanParam,
} from './work-plan-requests';

@ApiTags('work-plans')
@Controller('api/v1/work-plans')
export class WorkPlansController {
  constructor(
    private readonly recorder: Recorder,
    private readonly adding: AddMeasureHandler,
    private readonly proposing: ProposeWorkPlanHandler,
    private readonly assenting: AssentToWorkPlanHandler,
    private readonly view: WorkPlanView,
  ) {}

  @Post('measures')
  @Permit('work-plans.write')
  addMeasure(@CallOf() call: Call, @Body() body: AddMeasureRequest): Promise<Plain> {
    const { id, year, goals } = body;
    const command = {
      id,
      year,
      goals,
      actionField: body.action_field,
      titles: { de: body.titles.de, es: body.titles.es },
      actorIds: body.actor_ids,
      plannedFrom: body.planned_from,
      plannedTo: body.planned_to,
    };
    return this.recorder.once(call, (tx) => this.adding.run(tx, command, call.actor));
  }

  @Post()
  @Permit('work-plans.write')
  propose(@CallOf() call: Call, @Body() body: ProposeWorkPlanRequest): Promise<Plain> {
    const { id, year, measure_ids: measureIds } = body;
    return this.recorder.once(call, (tx) =>
      this.proposing.run(tx, { id, year, measureIds }, call.actor),
    );
  }

  /** The caller's town agrees; the list is frozen when both towns have. */
  @Post(':id/assents')
  @Permit('work-plans.write')
  assent(
    @CallOf() call: Call,
    @Param() param: WorkPlanParam,
    @Body() body: AssentRequest,
  ): Promise<Plain> {
    return this.recorder.once(call, async (tx) => {
      const command = { workPlanId: param.id, assentedOn: body.assented_on };
      const { id, status, frozenSha256 } = await this.assenting.run(tx, command, call.actor);
      return { id, status, frozen_sha256: frozenSha256 };
    });
  }

  /** The adopted plan for everybody; a proposal for the two towns only. */
  @Get(':year')
  @Permit('work-plans.read')
  async ofYear(@CallOf() call: Call, @Param() param: YearParam): Promise<Plain> {
    const plan = await this.view.ofYear(call.actor, Number(param.year));
    return plan ?? refuse('work-plan.none', { year: param.year }, 'not-found');
  }
}
