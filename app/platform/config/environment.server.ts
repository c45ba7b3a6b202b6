import { existsSync } from 'node:fs';

// A side effect on purpose: whoever reads process.env first imports this, and finds what .env says.
// Variables that are already set win over the file.
if (existsSync('.env') && process.env.NODE_ENV !== 'test') process.loadEnvFile('.env');
