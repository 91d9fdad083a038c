import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export async function resolve(name, context, next) {
    if (!name.startsWith('.')) return next(name, context);
    const file = fileURLToPath(new URL(name, context.parentURL));
    const ending = ['', '.js', '/index.js'].find((each) => existsSync(file + each) && statSync(file + each).isFile());
    return next(name + (ending ?? ''), context);
}
