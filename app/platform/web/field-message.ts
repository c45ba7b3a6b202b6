import type { z } from 'zod';

const PREFIX = 'common:fields.';

/**
 * What stands beside a field when its schema refuses the value and names no text of its own: Zod's own words are English and reach no page.
 * @returns a text's key, after a `?` what fills its blanks: `common:fields.tooLong?limit=200`
 */
export function fieldMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return PREFIX + ofType(issue);
    case 'too_small':
      return PREFIX + small(issue);
    case 'too_big':
      return PREFIX + big(issue);
    case 'invalid_value':
      return `${PREFIX}choice`;
    case 'invalid_format':
      return PREFIX + ofFormat(issue.format);
    default:
      return `${PREFIX}invalid`;
  }
}

type Of<Code> = Extract<z.core.$ZodRawIssue, { code: Code }>;

function ofType({ expected, input }: Of<'invalid_type'>): string {
  if (input === undefined || input === null || input === '') return 'required';
  if (expected === 'int') return 'whole';
  return expected === 'number' || expected === 'bigint' ? 'number' : 'invalid';
}

function small({ origin, minimum, inclusive }: Of<'too_small'>): string {
  if (origin === 'string') return Number(minimum) <= 1 ? 'required' : `tooShort?limit=${minimum}`;
  if (isSet(origin)) return `tooFew?limit=${minimum}`;
  return isNumber(origin) ? `${inclusive ? 'atLeast' : 'above'}?limit=${minimum}` : 'invalid';
}

function big({ origin, maximum, inclusive }: Of<'too_big'>): string {
  if (origin === 'string') return `tooLong?limit=${maximum}`;
  if (isSet(origin)) return `tooMany?limit=${maximum}`;
  return isNumber(origin) ? `${inclusive ? 'atMost' : 'below'}?limit=${maximum}` : 'invalid';
}

const isSet = (origin: string) => origin === 'array' || origin === 'set';
const isNumber = (origin: string) => origin === 'number' || origin === 'int' || origin === 'bigint';

function ofFormat(format: string): string {
  if (format === 'email') return 'email';
  return format === 'date' || format === 'datetime' ? 'date' : 'invalid';
}
