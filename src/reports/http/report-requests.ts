import { CountField, IdField, TextField } from '../../platform/http/fields';

const SHA256 = /^[0-9a-f]{64}$/;

export class ReportYearParam {
  @TextField({ max: 4, pattern: /^20\d\d$/, describe: '2000 to 2099' })
  year!: string;
}

export class RequestReportRequest {
  @IdField()
  id!: string;

  @CountField({ min: 2016, max: 2099 })
  year!: number;
}

export class ApproveReportRequest {
  @IdField()
  version_id!: string;

  @TextField({ max: 64, pattern: SHA256, describe: 'Digest of the snapshot that was read' })
  snapshot_sha256!: string;
}

export class PublishReportRequest {
  @IdField()
  version_id!: string;
}

/** The same from a form, which carries its key in a hidden field. */
export class ApproveReportForm extends ApproveReportRequest {
  @TextField({ max: 200 })
  idempotency_key!: string;
}

export class PublishReportForm extends PublishReportRequest {
  @TextField({ max: 200 })
  idempotency_key!: string;
}

export class RequestReportForm {
  @IdField()
  id!: string;

  @TextField({ max: 200 })
  idempotency_key!: string;
}
