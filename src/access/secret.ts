import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits as 43 signs that need no quoting in cookies, headers and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Enough for secrets of full length, which nobody can guess; passwords go through Argon2id. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Compares without telling by its duration where the first difference is. */
export function isSameDigest(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
