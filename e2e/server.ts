import { rmSync } from 'node:fs';
import path from 'node:path';

// A production build on a database of its own, new each time.
const folder = path.resolve('node_modules/.cache/e2e-data');
rmSync(folder, { recursive: true, force: true });
Object.assign(process.env, { NODE_ENV: 'production', DEMO: 'true', DATA_DIR: folder });
delete process.env.DATABASE_URL;

const { serve } = await import('#app/cli/serve.ts');
await serve({ mode: 'demo' });
