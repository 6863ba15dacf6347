import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ErasePersonHandler } from './commands/erase-person';
import { RecordConsentHandler } from './commands/record-consent';
import { RegisterOrganisationHandler } from './commands/register-organisation';
import { RegisterProducerHandler } from './commands/register-producer';
import { WithdrawConsentHandler } from './commands/withdraw-consent';
import { readDistricts } from './districts';
import { DistrictList } from './domain/district';
import { ConsentsController } from './http/consents.controller';
import { OrganisationsController } from './http/organisations.controller';
import { ProducersController } from './http/producers.controller';
import './parties.texts';
import { ConsentReader } from './queries/consent-reader';
import { MemberListQuery } from './queries/member-list.query';
import { OrganisationReader } from './queries/organisation-reader';
import { ProducerReader } from './queries/producer-reader';
import { ConsentRow } from './storage/consent.row';
import { OrganisationRow } from './storage/organisation.row';
import { ProducerLock } from './storage/producer-lock';
import { ProducerPersonRow } from './storage/producer-person.row';
import { ProducerRow } from './storage/producer.row';

@Module({
  imports: [
    TypeOrmModule.forFeature([OrganisationRow, ProducerRow, ProducerPersonRow, ConsentRow]),
  ],
  controllers: [OrganisationsController, ProducersController, ConsentsController],
  providers: [
    { provide: DistrictList, useFactory: () => readDistricts() },
    ProducerLock,
    RegisterOrganisationHandler,
    RegisterProducerHandler,
    ErasePersonHandler,
    RecordConsentHandler,
    WithdrawConsentHandler,
    OrganisationReader,
    ProducerReader,
    ConsentReader,
    MemberListQuery,
  ],
  exports: [
    RegisterOrganisationHandler,
    RegisterProducerHandler,
    OrganisationReader,
    ProducerReader,
    ConsentReader,
  ],
})
export class PartiesModule {}
