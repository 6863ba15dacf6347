import { IdField, TextField } from '../../platform/http/fields';

export class ImpactYearPath {
  @TextField({ min: 4, max: 4, pattern: /^[12]\d{3}$/, describe: 'Calendar year' })
  year!: string;
}

export class RequestImpactYearRequest {
  @IdField()
  id!: string;
}
