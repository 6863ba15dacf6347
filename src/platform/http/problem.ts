import { HttpException } from '@nestjs/common';
import { Refusal, type RefusalKind } from '../../kernel/refusal';
import type { Language } from '../text/language';
import { say } from '../text/texts';
import { ShapeRefusal } from './shape.pipe';

/** RFC 9457 problem details, with the house's code and facts. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { field: string; code: string; message: string }[];
  readonly requestId: string;
}

const STATUS: Record<RefusalKind, number> = {
  shape: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 422,
  'too-many': 429,
  busy: 503,
};

const UNIQUE_VIOLATION = '23505';
/** Connection lost, too many connections, timeouts and shut-down of the database. */
const UNAVAILABLE = /^(08|53|57)|^55P03$|^40/;

/** Says any error as a problem; what is not a refusal never shows its inside. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const refusal = asRefusal(error);
  const { code, facts } = refusal;
  const detail = say(language, code, { ...facts, requestId });
  const errors =
    refusal instanceof ShapeRefusal
      ? {
          errors: refusal.errors.map((one) => ({
            field: one.field,
            code: one.code,
            message: say(language, one.code, one.facts),
          })),
        }
      : {};
  const status = statusOf(refusal);
  return {
    type: `urn:bohnenweg:${code}`,
    title: detail,
    status,
    code,
    detail,
    facts,
    ...errors,
    requestId,
  };
}

/** True where the fault is ours and belongs into the log with its stack. */
export function isOwnFault(error: unknown): boolean {
  return asRefusal(error).code === 'request.failed';
}

function statusOf(refusal: Refusal): number {
  if (refusal.code === 'request.failed') return 500;
  if (refusal.code === 'request.too-large') return 413;
  return STATUS[refusal.kind];
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return refusalOfStatus(error.getStatus());
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status < 500) return refusalOfStatus(status);
  return refusalOfDatabase(error) ?? new Refusal('busy', 'request.failed');
}

function refusalOfStatus(status: number): Refusal {
  if (status === 404) return new Refusal('not-found', 'request.unknown-page');
  if (status === 413) return new Refusal('shape', 'request.too-large');
  if (status >= 500) return new Refusal('busy', 'request.unavailable');
  return new Refusal('shape', 'request.malformed');
}

function refusalOfDatabase(error: unknown): Refusal | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === UNIQUE_VIOLATION) return new Refusal('conflict', 'request.id-taken');
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') {
    return new Refusal('busy', 'request.unavailable');
  }
  const message = error instanceof Error ? error.message : '';
  if (/timeout|Connection terminated/i.test(message)) {
    return new Refusal('busy', 'request.unavailable');
  }
  return typeof code === 'string' && UNAVAILABLE.test(code)
    ? new Refusal('busy', 'request.unavailable')
    : null;
}
