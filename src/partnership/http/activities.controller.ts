import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../access/access.public';
import type { Plain } from '../../kernel/canonical-json';
import { type Call, CallOf } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { RecordActivityHandler } from '../commands/record-activity';
import { WorkPlanView } from '../queries/work-plan.view';
import { RecordActivityRequest } from './activity-requests';
import { YearParam } from './partnership-requests';

@ApiTags('activities')
@Controller('api/v1/activities')
export class ActivitiesController {
  constructor(
    private readonly recorder: Recorder,
    private readonly recording: RecordActivityHandler,
    private readonly view: WorkPlanView,
  ) {}

  @Post()
  @Permit('work-plans.write')
  record(@CallOf() call: Call, @Body() body: RecordActivityRequest): Promise<Plain> {
    const { id, town, status } = body;
    const command = {
      id,
      town,
      status,
      measureId: body.measure_id ?? null,
      titles: { de: body.titles.de, es: body.titles.es },
      heldOn: body.held_on,
      durationMinutes: body.duration_minutes,
      tags: [...new Set(body.tags.map((one) => one.tag))],
      involved: body.involved.map(({ actor_id: actorId, role }) => ({ actorId, role })),
      attendance: body.attendance.map((cell) => ({
        town: cell.town,
        ageBand: cell.age_band,
        people: cell.people,
        counted: cell.counted,
      })),
    };
    return this.recorder.once(call, (tx) => this.recording.run(tx, command, call.actor));
  }

  /** Attendance is shown to the two towns only. */
  @Get(':year')
  @Permit('work-plans.read')
  async ofYear(@CallOf() call: Call, @Param() param: YearParam): Promise<Plain> {
    return { activities: await this.view.activitiesOf(call.actor, Number(param.year)) };
  }
}
