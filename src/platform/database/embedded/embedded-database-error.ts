export type EmbeddedDatabaseFault =
  | 'folder-not-writable'
  | 'folder-not-reachable'
  | 'folder-moved'
  | 'folder-of-another-user'
  | 'no-unprivileged-account'
  | 'binaries-missing'
  | 'binaries-unusable'
  | 'port-taken'
  | 'already-running'
  | 'secrets-missing'
  | 'version-differs'
  | 'start-failed'
  | 'stop-failed';

/**
 * The embedded database cannot start or stop. The message is a sentence for the operator: what is
 * wrong and what to do about it. It never holds a password.
 */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';

  constructor(
    readonly code: EmbeddedDatabaseFault,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The error code of the operating system ('EACCES', ...), or '' where there is none. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The operating system's code in plain English, for the end of a sentence. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  const known: { [code: string]: string } = {
    EACCES: 'permission is denied',
    EPERM: 'the operation is not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EEXIST: 'there is a file of that name already',
    ENOENT: 'a part of its path does not exist',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
