/** What other rooms may know of this one. */
export { RegisterOrganisationHandler } from './commands/register-organisation';
export { RegisterProducerHandler } from './commands/register-producer';
export type { District } from './domain/district';
export {
  ORGANISATION_KINDS,
  type OrganisationKind,
  type RegisterOrganisation,
} from './domain/organisation';
export type { Person, RegisterProducer, Sex } from './domain/producer';
export { ConsentReader, type ConsentQuestion } from './queries/consent-reader';
export { OrganisationReader, type OrganisationView } from './queries/organisation-reader';
export {
  type CountedProducer,
  type ListedProducer,
  type ProducerPlace,
  ProducerReader,
} from './queries/producer-reader';
