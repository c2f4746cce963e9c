import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/** Answers the one question that the engine asks of a PostgreSQL server before it compares two schemas. */
const answering: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'unconnected',
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15.0', 150_000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error('Comparing schemas opens no transaction.')),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => undefined,
};

/** Comparing two PostgreSQL schemas needs the dialect and no server: writing a migration works anywhere. */
export const unconnectedPostgresql: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'unconnected',
  connect: async () => answering,
  connectToShadowDb: async () => answering,
};
