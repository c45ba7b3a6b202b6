import { existsSync } from 'node:fs';

// A side effect on purpose: whoever reads process.env first imports this, and finds what .env says.
// Variables that are already set win over the file.
if (existsSync('.env') && process.env.NODE_ENV !== 'test') process.loadEnvFile('.env');

// Every date of a competition is a date in Shanghai, and the holiday calendar reads the process's zone.
process.env.TZ = 'Asia/Shanghai';
