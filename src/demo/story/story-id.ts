import { createHash } from 'node:crypto';
import type { Day } from '../../kernel/day';
import type { Id } from '../../kernel/id';

/**
 * The id of something in the story: always the same for the same name, so that telling the story
 * twice records it once. Shaped like a UUIDv7 of its day, so that lists sort by time.
 */
export function storyId(on: Day, name: string): Id {
  const milliseconds = BigInt(Date.parse(`${on}T12:00:00Z`));
  const time = milliseconds.toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(`treptow-2026/${name}`).digest('hex');
  const variant = '89ab'.charAt(parseInt(digest.charAt(3), 16) % 4);
  const parts = [
    time.slice(0, 8),
    time.slice(8),
    `7${digest.slice(0, 3)}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ];
  return parts.join('-');
}
