// Writes src/generated from docs/openapi.json: the types, and for every operation what a request needs to know.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const source = process.env.COMPTOIR_OPENAPI ?? new URL('../../../docs/openapi.json', import.meta.url);
const target = new URL('../src/generated/', import.meta.url);
const document = JSON.parse(readFileSync(source, 'utf8'));

/** POSTs without a key that change nothing, or nothing more when they come again: the document says so of each. */
const repeatable = [
    'checkOutCart',
    'createCartLink',
    'defineProduct',
    'exportCustomerData',
    'previewCartEmail',
    'previewOrderEmail',
    'previewRecoveryEmail',
    'previewRefund',
    'previewStock',
    'printOrderDocuments',
    'simulateDiscount',
    'simulateRecoveryCampaign',
];

const table = {};
for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
        if (!operation.operationId) continue;
        const parameters = operation.parameters ?? [];
        const isKeyed = JSON.stringify(operation).includes('Idempotency-Key');
        const isRepeatable = method !== 'post' || isKeyed || repeatable.includes(operation.operationId);
        const isPaged = method === 'get' && parameters.some((each) => each.in === 'query' && each.name === 'cursor');
        const contents = Object.keys(operation.requestBody?.content ?? {});
        const content = contents.find((each) => each.endsWith('json')) ?? contents[0];
        table[operation.operationId] = [
            method.toUpperCase(),
            path,
            `${isRepeatable ? 'r' : ''}${isPaged ? 'p' : ''}`,
            ...(content ? [content] : []),
        ];
    }
}
const unknown = repeatable.filter((each) => !table[each]);
if (unknown.length > 0) throw new Error(`The document has no ${unknown.join(', ')}.`);

const rows = Object.entries(table).map(([id, row]) => `    ${id}: ${JSON.stringify(row)},`);
mkdirSync(target, { recursive: true });
writeFileSync(new URL('schema.ts', target), astToString(await openapiTS(document, { defaultNonNullable: false })));
writeFileSync(
    new URL('operations.ts', target),
    `/** Method, path, r: can be repeated, p: has pages; and the type of its body. */\n` +
        `export const OPERATIONS = {\n${rows.join('\n')}\n} as const satisfies Record<string, readonly [string, string, string, string?]>;\n`,
);
console.log(`Generated: ${rows.length} operations.`);
