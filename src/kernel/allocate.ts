/**
 * Divides a whole number without loss: parts are proportional to `weights` by the largest
 * remainder, ties go to the earlier part, and the parts always sum to `total`.
 *
 * @param total what is divided (grams, milligrams, cents); not negative
 * @param weights relative sizes, not negative; at least one above zero unless total is zero
 * @throws RangeError on negative input or when a positive total meets no weight
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) throw new RangeError('allocate: negative total');
  let sum = 0n;
  for (const weight of weights) {
    if (weight < 0n) throw new RangeError('allocate: negative weight');
    sum += weight;
  }
  if (sum === 0n) {
    if (total > 0n) throw new RangeError('allocate: a total but no weight');
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight, index) => ({ index, left: (total * weight) % sum }));
  let open = total - parts.reduce((whole, part) => whole + part, 0n);
  remainders.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left > b.left ? -1 : 1));
  for (const { index } of remainders) {
    if (open === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    open -= 1n;
  }
  return parts;
}
