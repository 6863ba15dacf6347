import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id';
import type { Call } from '../../platform/http/call';
import { Recorder } from '../../platform/http/recorder';
import { type ApproveReport, ApproveReportHandler } from '../commands/approve-report';
import { type PublishReport, PublishReportHandler } from '../commands/publish-report';
import { type RequestReport, RequestReportHandler } from '../commands/request-report';

/** The steps to a published report, each recorded once, whether from the interface or a form. */
@Injectable()
export class ReportSteps {
  constructor(
    private readonly recorder: Recorder,
    private readonly requesting: RequestReportHandler,
    private readonly approving: ApproveReportHandler,
    private readonly publishing: PublishReportHandler,
  ) {}

  request(call: Call, command: RequestReport): Promise<{ id: Id; impactYearId: Id }> {
    return this.recorder.once(call, (tx) => this.requesting.run(tx, command, call.actor));
  }

  approve(call: Call, command: ApproveReport): Promise<{ approvals: string[] }> {
    return this.recorder.once(call, (tx) => this.approving.run(tx, command, call.actor));
  }

  publish(call: Call, command: PublishReport): Promise<{ snapshotSha256: string }> {
    return this.recorder.once(call, (tx) => this.publishing.run(tx, command, call.actor));
  }
}
