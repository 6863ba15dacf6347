import Joi from 'joi';
import { resolve } from 'node:path';

/** What can be set from outside, checked once. This is the only reader of the environment. */
export interface Environment {
  /** `production` asks for safe server settings and secure cookies. */
  readonly mode: 'development' | 'production' | 'test';
  /** Address of the application's database role; null: embedded PostgreSQL under `dataFolder`. */
  readonly databaseUrl: string | null;
  /** Address of the role that owns the schema; where it is set, a start migrates. */
  readonly databaseOwnerUrl: string | null;
  /** Address of Redis; null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** The address people and codes on bags use, without a trailing slash. */
  readonly publicUrl: string;
  readonly dataFolder: string;
  /** How many proxies stand in front, for the address of the caller; 0 trusts no header. */
  readonly trustedProxies: number;
  /** Keys the fingerprints of requests; null: one is made and kept in `dataFolder`. */
  readonly secret: string | null;
  readonly poolSize: number;
}

const schema = Joi.object({
  NODE_ENV: Joi.string().valid('development', 'production', 'test').default('development'),
  DATABASE_URL: Joi.string()
    .uri({ scheme: ['postgres', 'postgresql'] })
    .empty(''),
  DATABASE_OWNER_URL: Joi.string()
    .uri({ scheme: ['postgres', 'postgresql'] })
    .empty(''),
  REDIS_URL: Joi.string()
    .uri({ scheme: ['redis', 'rediss'] })
    .empty(''),
  PORT: Joi.number().port().default(3000),
  HOST: Joi.string().hostname().default('0.0.0.0'),
  PUBLIC_URL: Joi.string()
    .uri({ scheme: ['http', 'https'] })
    .empty(''),
  DATA_DIR: Joi.string().default('.data'),
  TRUSTED_PROXIES: Joi.number().integer().min(0).max(5).default(0),
  SECRET: Joi.string().min(32).empty(''),
  POOL_SIZE: Joi.number().integer().min(1).max(200).default(10),
}).unknown(true);

interface Checked {
  NODE_ENV: Environment['mode'];
  DATABASE_URL?: string;
  DATABASE_OWNER_URL?: string;
  REDIS_URL?: string;
  PORT: number;
  HOST: string;
  PUBLIC_URL?: string;
  DATA_DIR: string;
  TRUSTED_PROXIES: number;
  SECRET?: string;
  POOL_SIZE: number;
}

/** @throws Error that names every wrong setting */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const result = schema.validate(variables, { abortEarly: false });
  if (result.error) throw new Error(`Settings are wrong: ${result.error.message}`);
  const checked = result.value as Checked;
  return {
    mode: checked.NODE_ENV,
    databaseUrl: checked.DATABASE_URL ?? null,
    databaseOwnerUrl: checked.DATABASE_OWNER_URL ?? null,
    redisUrl: checked.REDIS_URL ?? null,
    port: checked.PORT,
    host: checked.HOST,
    publicUrl: (checked.PUBLIC_URL ?? `http://localhost:${checked.PORT}`).replace(/\/+$/, ''),
    dataFolder: resolve(checked.DATA_DIR),
    trustedProxies: checked.TRUSTED_PROXIES,
    secret: checked.SECRET ?? null,
    poolSize: checked.POOL_SIZE,
  };
}
