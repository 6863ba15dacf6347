import { Injectable } from '@nestjs/common';
import { day } from '../../kernel/day';
import {
  ApproveReportHandler,
  PublishReportHandler,
  ReportViews,
  RequestReportHandler,
} from '../../reports/reports.public';
import { actorOf } from '../story/cast';
import { storyId } from '../story/story-id';
import { Teller } from '../story/teller';

export const REPORT_YEAR = 2026;
const REPORT_ON = day('2026-11-20');

/** One town asks for the annual report; when it is built, both approve it and one publishes. */
@Injectable()
export class ReportChapter {
  constructor(
    private readonly teller: Teller,
    private readonly requestReport: RequestReportHandler,
    private readonly approveReport: ApproveReportHandler,
    private readonly publishReport: PublishReportHandler,
    private readonly views: ReportViews,
  ) {}

  async request(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const command = { id: storyId(REPORT_ON, 'report/2026'), year: REPORT_YEAR };
    await this.teller.tell(office, REPORT_ON, 'report/request', async (tx) => {
      await this.requestReport.run(tx, command, office);
      return command.id;
    });
    this.teller.end();
  }

  async publish(): Promise<void> {
    const office = actorOf('treptow-koepenick');
    const { report } = await this.views.desk(office, REPORT_YEAR);
    if (report === null) throw new Error('the report of the story was not built');
    if (report.publishedOn !== null) return;
    const version = {
      year: REPORT_YEAR,
      versionId: report.id,
      snapshotSha256: report.snapshotSha256,
    };
    for (const town of ['treptow-koepenick', 'cajamarca'] as const) {
      const name = `report/approval/${town}/${report.id}`;
      await this.teller.tell(actorOf(town), REPORT_ON, name, async (tx) => {
        await this.approveReport.run(tx, version, actorOf(town));
        return report.id;
      });
    }
    const name = `report/publication/${report.id}`;
    await this.teller.tell(office, REPORT_ON, name, async (tx) => {
      await this.publishReport.run(tx, { year: REPORT_YEAR, versionId: report.id }, office);
      return report.id;
    });
    this.teller.end();
  }
}
