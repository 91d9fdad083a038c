// Tries "Try it out" of /docs with a key that is entered: a read, a write with an Idempotency-Key, a change
// and a removal with If-Match.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { browse, isTooWide, picture } from './browser.mjs';
import { api, client } from './suite.mjs';

const run = `docs-${Date.now()}`;
const described = await (await fetch(`${api}/openapi.json`)).json();

await browse(async (browser) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(30_000);
    const failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('response', (response) => { if (response.status() >= 400) failures.push(`${response.status()} ${response.request().method()} ${response.url()}`); });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${api}/docs/`, { waitUntil: 'domcontentloaded', timeout: 90_000 });
    await page.waitForSelector('.opblock-tag', { timeout: 90_000 });
    await picture(page, 'docs-wide', false);

    const press = async (scope, word) => {
        const found = await page.evaluateHandle((selector, text) => [...document.querySelectorAll(`${selector} button`)].find((each) => each.textContent.trim() === text), scope, word);
        const button = found.asElement();
        if (!button) throw new Error(`${scope} has no button "${word}"`);
        await button.scrollIntoView();
        await button.click();
    };
    await page.click('.btn.authorize');
    await page.waitForSelector('.auth-container input');
    await page.type('.auth-container input', process.env.COMPTOIR_SECRET_KEY);
    await page.click('.auth-btn-wrapper .authorize');
    await page.click('.auth-btn-wrapper .btn-done');

    /** Opens an operation, fills it and executes it; answers its status and the request as the page shows it. */
    async function execute(operationId, parameters, body) {
        const block = await open(operationId);
        const scope = `#${await block.evaluate((element) => CSS.escape(element.id))}`;
        if (!(await block.$('.opblock-body'))) await (await block.$('.opblock-control-arrow, .opblock-summary')).click();
        await page.waitForSelector(`${scope} .try-out__btn`);
        await page.click(`${scope} .try-out__btn`);
        for (const [name, value] of Object.entries(parameters)) {
            const field = await page.waitForSelector(`${scope} tr[data-param-name="${name}"] input`);
            await field.click({ count: 3 });
            await page.keyboard.sendCharacter(value);
        }
        if (body) {
            const field = await page.waitForSelector(`${scope} .body-param textarea, ${scope} .opblock-section-request-body textarea`);
            await field.click({ count: 3 });
            await page.keyboard.down('Control');
            await page.keyboard.press('a');
            await page.keyboard.up('Control');
            await page.keyboard.sendCharacter(JSON.stringify(body));
        }
        await press(scope, 'Execute');
        await page.waitForSelector(`${scope} .live-responses-table .response-col_status`);
        const status = await page.$eval(`${scope} .live-responses-table tbody .response-col_status`, (cell) => Number.parseInt(cell.textContent, 10));
        const sent = await page.$eval(`${scope} .curl`, (element) => element.textContent);
        return { status, sent };
    }

    /** The page opens with headings only. */
    async function open(operationId) {
        const there = await page.$(`[id$="-${operationId}"].opblock`);
        if (there) return there;
        const operation = Object.values(described.paths).flatMap((item) => Object.values(item)).find((each) => each.operationId === operationId);
        await page.$$eval('.opblock-tag', (tags, tag) => tags.find((each) => each.dataset.tag === tag && each.dataset.isOpen !== 'true')?.click(), operation.tags[0]);
        return page.waitForSelector(`[id$="-${operationId}"].opblock`);
    }

    const read = await execute('listProducts', { limit: '2', sort: 'name' });
    assert.equal(read.status, 200, read.sent);

    const key = randomUUID();
    const product = { externalId: run, name: 'Docs tote', status: 'DRAFT', variants: [{ sku: run, price: { amount: '1.00', currency: 'EUR' } }] };
    const write = await execute('createProduct', { 'Idempotency-Key': key }, product);
    assert.equal(write.status, 201, write.sent);
    assert.match(write.sent, new RegExp(`Idempotency-Key: ${key}`));
    const { items: [created] } = await client('GET', `/products?externalId=${run}`);

    const change = await execute('updateProduct', { id: created.id, 'If-Match': `"${created.version}"` }, { name: 'Docs tote, changed' });
    assert.equal(change.status, 200, change.sent);
    assert.match(change.sent, /If-Match/);
    assert.equal((await client('GET', `/products/${created.id}`)).name, 'Docs tote, changed');

    const method = await client('POST', '/shipping-methods', { name: run, price: { amount: '1.00', currency: 'EUR' } });
    const removal = await execute('deleteShippingMethod', { id: method.id, 'If-Match': `"${method.version}"` });
    assert.equal(removal.status, 204, removal.sent);
    await picture(page, 'docs-tried-wide', false);
    await page.setViewport({ width: 360, height: 740 });
    await picture(page, 'docs-tried-narrow', false);
    if (await isTooWide(page)) failures.push('the page is wider than 360 pixels');
    assert.deepEqual(failures, []);
});
console.log('Try it out in /docs reads, writes with a key, changes and removes with If-Match; it fits a telephone.');
