import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

const DATE_OID = 1082;

/** A calendar day stays the text it is; pg would make a local midnight of it. */
function keepDaysAsText(): void {
  types.setTypeParser(DATE_OID, (text) => text);
}

/** The role whose rights every application connection takes on, whoever logged in. */
export const APP_ROLE = 'bohnenweg_app';

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly entities: NonNullable<DataSourceOptions['entities']>;
}

/**
 * The application's connection: never the schema owner's rights, and no wait without an end
 * (reliability D9: the client's own limit is the one that holds on a dead network).
 */
export function applicationDataSourceOptions(settings: DataSourceSettings): DataSourceOptions {
  keepDaysAsText();
  return {
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: settings.poolSize,
    applicationName: 'bohnenweg',
    connectTimeoutMS: 5_000,
    poolErrorHandler: () => undefined,
    extra: {
      options: `-c role=${APP_ROLE}`,
      query_timeout: 30_000,
      statement_timeout: 25_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  };
}

/** The schema owner's connection, only for migrations. */
export function ownerDataSource(
  url: string,
  migrations: NonNullable<DataSourceOptions['migrations']>,
): DataSource {
  keepDaysAsText();
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logging: false,
    poolSize: 2,
    applicationName: 'bohnenweg-migrate',
    extra: { lock_timeout: 10_000 },
  });
}
