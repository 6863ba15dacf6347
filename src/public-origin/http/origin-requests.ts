import { TextField } from '../../platform/http/fields';

/** The number of a product; whether its check digit fits is decided in the house. */
export class ProductPath {
  @TextField({ max: 14, describe: 'GTIN of 8, 12, 13 or 14 digits' })
  gtin!: string;
}

export class BatchPath extends ProductPath {
  @TextField({ max: 20, describe: 'Batch as printed on the bag' })
  batch!: string;
}
