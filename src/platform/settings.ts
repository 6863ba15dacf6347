/**
 * What the running process was told, resolved: addresses are there, nothing is optional any more.
 */
export abstract class Settings {
  abstract readonly mode: 'development' | 'production' | 'test';
  abstract readonly databaseUrl: string;
  abstract readonly redisUrl: string | null;
  /** Address that people and codes on bags use, without a trailing slash. */
  abstract readonly publicUrl: string;
  /** Keys the fingerprints of requests; at least 32 signs, kept outside the database. */
  abstract readonly secret: string;
  abstract readonly poolSize: number;
  abstract readonly trustedProxies: number;
}
