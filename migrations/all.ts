import { Platform1000 } from './1000-platform';

/** Every migration, in the order in which they run. Never edited after merge, only added to. */
export const MIGRATIONS = [Platform1000];
