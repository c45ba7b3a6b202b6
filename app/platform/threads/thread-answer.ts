/** What a thread answers to one task. Errors of the language keep their class, so that callers tell a RangeError from a fault. */
export type ThreadAnswer = { ok: true; value: unknown } | { ok: false; error: ThreadError };

interface ThreadError {
  name: string;
  message: string;
  stack: string | undefined;
}

const classes: Record<string, new (message: string) => Error> = { RangeError, SyntaxError, TypeError };

/** An error as it goes from thread to thread. */
export function told(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: undefined };
  return { name: error.name, message: error.message, stack: error.stack };
}

/** The error that was told. */
export function rebuilt({ name, message, stack }: ThreadError): Error {
  const Class = Object.hasOwn(classes, name) ? classes[name] : undefined;
  const error = new (Class ?? Error)(message);
  if (stack) error.stack = stack;
  return error;
}
