import { loadReferenceFile, type ReferenceFile } from '../platform/reference/reference-file';
import { DistrictList, districtsOf } from './domain/district';

/** `config/reference/ubigeo.yaml`, read and checked once at start. */
export function readDistricts(
  file: ReferenceFile = loadReferenceFile('ubigeo.yaml'),
): DistrictList {
  const provinces = file.section('provinces', (row) => ({
    department: row.text('department'),
    name: row.text('name'),
    districts: districtsOf(row.text('districts')),
  }));
  file.finish();
  return new DistrictList(provinces.map((one) => ({ ...one, code: one.id })));
}
