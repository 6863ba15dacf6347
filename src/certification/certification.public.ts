/** What other rooms may know of this one. */
export { ChangeCertificateHandler } from './commands/change-certificate';
export { RecordCertificateHandler } from './commands/record-certificate';
export type { CertificateScheme, ChangeCertificate, RecordCertificate } from './domain/certificate';
export type { Asked } from './domain/covering';
export { type CertificateState, stateOn } from './domain/validity';
export {
  CertificateReader,
  type CertificateView,
  type Covering,
  type ValidSpan,
} from './queries/certificate-reader';
