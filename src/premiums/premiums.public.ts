/** What other rooms may know of this one. */
export { DecidePremiumHandler } from './commands/decide-premium';
export { RecordPremiumReceivedHandler } from './commands/record-premium-received';
export { SpendPremiumHandler } from './commands/spend-premium';
export type { DecidePremium, RecordPremiumReceived, SpendPremium } from './domain/premium';
export type { PremiumCategory } from './domain/premium-category';
export { PremiumCategories } from './premium-categories';
export { PremiumReader } from './queries/premium-reader';
