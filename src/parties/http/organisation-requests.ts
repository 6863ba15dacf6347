import { ChoiceField, IdField, TextField } from '../../platform/http/fields';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation';

export class RegisterOrganisationRequest {
  @IdField()
  id!: string;

  @ChoiceField(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @TextField({ max: 120 })
  name!: string;

  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/, describe: 'ISO 3166-1, two letters' })
  country!: string;

  @TextField({ max: 80, describe: 'Town or village' })
  place!: string;

  @TextField({
    max: 30,
    pattern: /^[0-9A-Za-z./-]+$/,
    optional: true,
    describe: 'Register or tax number; in Peru the RUC with its check digit',
  })
  official_number?: string | null;
}

export class OrganisationListQuery {
  @ChoiceField(ORGANISATION_KINDS, { optional: true })
  kind?: OrganisationKind;
}
