/** Where BullMQ keeps its tables when the queue lives in PostgreSQL. */
export const QUEUE_SCHEMA = 'queue';
