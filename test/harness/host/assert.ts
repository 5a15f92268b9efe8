// What the host tests use of node:assert/strict, for the web worker, which has no Node. The build puts it in that module's place.

/** An assertion that did not hold. */
class AssertionError extends Error {
  constructor(
    message: string | undefined,
    fallback: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message ?? fallback);
    this.name = 'AssertionError';
  }
}

function show(value: unknown): string {
  return typeof value === 'function' || value === undefined ? String(value) : JSON.stringify(value, undefined, 2);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (a instanceof Map && b instanceof Map) return isSame([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return isSame([...a], [...b]);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)));
}

function ok(value: unknown, message?: string): void {
  if (!value) throw new AssertionError(message, `${show(value)} is not true`, value, true);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message, `${show(actual)} is not ${show(expected)}`, actual, expected);
  }
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected))
    throw new AssertionError(message, `${show(actual)} was not expected`, actual, expected);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) {
    throw new AssertionError(message, `${show(actual)} is not ${show(expected)}`, actual, expected);
  }
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text))
    throw new AssertionError(message, `${show(text)} does not match ${String(pattern)}`, text, pattern);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message, `${show(text)} matches ${String(pattern)}`, text, pattern);
}

function fail(message?: string): never {
  throw new AssertionError(message, 'failed');
}

async function rejects(promise: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    if (pattern !== undefined) match(String(error), pattern);
    return;
  }
  fail('it did not reject');
}

function throws(action: () => unknown, pattern?: RegExp): void {
  try {
    action();
  } catch (error) {
    if (pattern !== undefined) match(String(error), pattern);
    return;
  }
  fail('it did not throw');
}

const assert = Object.assign(ok, {
  AssertionError,
  ok,
  equal,
  strictEqual: equal,
  notEqual,
  notStrictEqual: notEqual,
  deepEqual,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  fail,
  rejects,
  throws,
});
export default assert;
