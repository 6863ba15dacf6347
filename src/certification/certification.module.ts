import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PartiesModule } from '../parties/parties.module';
import './certification.texts';
import { ChangeCertificateHandler } from './commands/change-certificate';
import { RecordCertificateHandler } from './commands/record-certificate';
import { CertificatesController } from './http/certificates.controller';
import { CertificateReader } from './queries/certificate-reader';
import { CertificateChangeRow } from './storage/certificate-change.row';
import { CertificateRow } from './storage/certificate.row';

/** Who was certified for what, on which day. */
@Module({
  imports: [TypeOrmModule.forFeature([CertificateRow, CertificateChangeRow]), PartiesModule],
  controllers: [CertificatesController],
  providers: [RecordCertificateHandler, ChangeCertificateHandler, CertificateReader],
  exports: [RecordCertificateHandler, ChangeCertificateHandler, CertificateReader],
})
export class CertificationModule {}
