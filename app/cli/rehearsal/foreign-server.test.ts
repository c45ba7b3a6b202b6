import { describe, expect, it } from 'vitest';
import { foreignAddress } from './foreign-server.ts';

describe('the server of a rehearsal', () => {
  it('is on this machine, unless the operator says that another is meant', () => {
    expect(foreignAddress('http://localhost:3000', false)).toBe('http://localhost:3000');
    expect(foreignAddress('http://127.0.0.1:3000/', false)).toBe('http://127.0.0.1:3000');
    expect(foreignAddress('http://[::1]:3000', false)).toBe('http://[::1]:3000');
    for (const other of [
      'https://competition.example.org',
      'http://localhost.example.org',
      'http://127.0.0.1.example.org',
      'http://0.0.0.0:3000',
      'http://169.254.169.254',
    ])
      expect(() => foreignAddress(other, false)).toThrow('--allow-remote');
    expect(foreignAddress('https://staging.example.org', true)).toBe('https://staging.example.org');
  });

  it('is named by its address alone', () => {
    expect(() => foreignAddress('localhost:3000', false)).toThrow('only http and https');
    expect(() => foreignAddress('nowhere', false)).toThrow('not an address');
    expect(() => foreignAddress('file:///etc/passwd', true)).toThrow('only http and https');
    expect(() => foreignAddress('http://me:secret@localhost:3000', false)).toThrow('no name or password');
    expect(() => foreignAddress('http://localhost:3000/calls', false)).toThrow('http://localhost:3000');
  });
});
