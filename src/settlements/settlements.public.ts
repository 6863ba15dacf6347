/** What other rooms may know of this one. */
export { CorrectSettlementHandler } from './commands/correct-settlement';
export { RecordSettlementHandler } from './commands/record-settlement';
export type { CorrectSettlement, RecordSettlement } from './domain/settlement';
export { SettlementReader } from './queries/settlement-reader';
