/** What other rooms may know of this one. */
export { FixPriceHandler, type FixPrice } from './commands/fix-price';
export { ShipContractHandler, type ShipContract } from './commands/ship-contract';
export { SignContractHandler, type SignContract } from './commands/sign-contract';
export type { AgreedPrice } from './domain/agreed-price';
export type { CoffeeForm, Scheme } from './domain/price-rules';
export type { StatementDocument } from './domain/statement-document';
export { ContractReader, type ContractPremium, type PaidContract } from './queries/contract-reader';
