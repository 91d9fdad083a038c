// Buys in examples/storefront: finds a product, fills the cart, gives a code, chooses shipping, orders, and watches the live status.
import assert from 'node:assert/strict';
import { browse, faults, isTooWide, picture, serve } from './browser.mjs';
import { api, client, eventually } from './suite.mjs';

const run = `SHOP-${Date.now()}`;
const euros = (amount) => new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(Number(amount));
const money = (amount) => ({ amount, currency: 'EUR' });
const failures = [];

await client('POST', '/products', {
    externalId: run,
    name: `Linen tote ${run}`,
    description: '<p>Woven in <b>Brittany</b>, carries a week of bread.</p>',
    status: 'ACTIVE',
    translations: { fr: { name: `Sac en lin ${run}`, description: 'Tissé en Bretagne.' } },
    options: [{ name: 'Colour', values: ['Sand', 'Ink'] }],
    variants: ['Sand', 'Ink'].map((colour) => ({ sku: `${run}-${colour}`, name: colour, price: money('24.00'), options: { Colour: colour } })),
});
await client('POST', '/products', { externalId: `${run}-OUT`, name: `Sold-out tote ${run}`, status: 'ACTIVE', variants: [{ sku: `${run}-OUT`, price: money('9.00') }] });
const method = await client('POST', '/shipping-methods', { name: `Letter ${run}`, price: money('0.10') });
await client('POST', '/discounts', { name: `Ten ${run}`, application: 'CODE', code: run, type: 'PERCENTAGE', percent: '10.00' });
await eventually('stock', () => client('POST', `/inventory/items/${run}-Sand/adjustments`, { delta: 5, reason: 'First delivery' }));

const site = await serve(new URL('../../examples/storefront/', import.meta.url), (name, text) =>
    name === '/index.html' ? text.replace('http://127.0.0.1:8080', api).replace('pk_...', process.env.COMPTOIR_PUBLISHABLE_KEY) : text);

await browse(async (browser) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => failures.push(`the page failed: ${error.message}`));
    page.on('request', (request) => {
        if (![site.url, api, 'data:'].some((place) => request.url().startsWith(place))) failures.push(`it asked ${request.url()}`);
    });
    const text = (selector) => page.$eval(selector, (element) => element.textContent);
    const until = (what, isSo, ...values) => page.waitForFunction(isSo, { polling: 100 }, ...values).catch(async (timeout) => {
        await picture(page, 'storefront-failed');
        throw new Error(`${what} did not come; the page says "${await text('#problem')}"`, { cause: timeout });
    });
    const fill = async (id, value) => {
        await page.$eval(`#${id}`, (field) => { field.value = ''; });
        await page.type(`#${id}`, value);
    };
    const look = async (name) => {
        for (const [size, width, height] of [['wide', 1280, 900], ['narrow', 360, 740]]) {
            await page.setViewport({ width, height });
            await picture(page, `storefront-${name}-${size}`);
            if (await isTooWide(page)) failures.push(`${name} is wider than ${width} pixels`);
        }
        failures.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
        await page.setViewport({ width: 1280, height: 900 });
    };

    await page.evaluateOnNewDocument(() => localStorage.getItem('language') ?? localStorage.setItem('language', 'en'));
    await eventually('the products in the catalogue of the storefront', async () => {
        await page.goto(site.url);
        await fill('query', run);
        await page.click('#search button');
        await page.waitForFunction((word) => [...document.querySelectorAll('.product h2')].filter((each) => each.textContent.includes(word)).length === 2, { timeout: 2000 }, run);
        return page.waitForFunction(() => document.querySelector('.stock[data-state=OUT_OF_STOCK]') && document.querySelector('.stock[data-state=LOW], .stock[data-state=IN_STOCK]'), { timeout: 2000 });
    });
    assert.equal(await page.$eval('.product:has([data-state=OUT_OF_STOCK]) button', (button) => button.disabled), true, 'what is sold out cannot be put into the cart');
    await look('products');

    await page.click('.product:not(:has([data-state=OUT_OF_STOCK])) button');
    await until('the item in the cart', () => document.querySelector('#count').textContent === '1');
    await page.$eval('.item input', (input) => { input.value = '2'; input.dispatchEvent(new Event('change')); });
    await until('two of it', () => document.querySelector('#count').textContent === '2');
    await fill('code', 'NO-SUCH-CODE');
    await page.click('#coupon button');
    await until('the refusal of a code', () => document.querySelector('#problem').textContent === 'There is no such code.');
    await fill('code', run);
    await page.click('#coupon button');
    await until('the discount', () => document.querySelector('#totals').textContent.includes('−€4.80'));

    for (const [id, value] of [['email', `${run.toLowerCase()}@example.com`], ['fullname', 'Camille Example'], ['line1', "1 rue de l'Exemple"], ['postal', '75001'], ['city', 'Paris']]) await fill(id, value);
    await page.click('#address button');
    await until('the shipping methods', (id) => document.querySelector(`#methods input[value="${id}"]`), method.id);
    await page.click(`#methods input[value="${method.id}"]`);
    const { totals } = await eventually('the shipping in the cart', async () => {
        const cart = await client('GET', `/carts/${await page.evaluate(() => localStorage.getItem('cart'))}`);
        return cart.shipping?.methodId === method.id && cart;
    });
    assert.deepEqual([totals.subtotal, totals.discountTotal, totals.shippingTotal].map(({ amount }) => amount), ['48.00', '4.80', '0.10']);
    assert.equal(totals.total.amount, (43.3 + Number(totals.taxTotal.amount)).toFixed(2), 'tax comes on top where a rate is set');
    await until('the total', (total) => document.querySelector('#totals dd.total')?.textContent === total, euros(totals.total.amount));
    await look('checkout');

    await page.select('#language', 'fr');
    await until('French', () => document.documentElement.lang === 'fr' && document.querySelector('#cart-title').textContent === 'Panier');
    await until('the French name', () => [...document.querySelectorAll('.product h2')].some((each) => each.textContent.startsWith('Sac en lin')));
    await look('french');
    await page.select('#language', 'en');
    await until('English', () => document.documentElement.lang === 'en' && !document.querySelector('#place').disabled);

    await page.reload();
    await until('the cart of before', () => document.querySelector('#count').textContent === '2');
    await page.$eval('#email', (field) => { field.value = ''; });
    for (const [id, value] of [['email', `${run.toLowerCase()}@example.com`], ['fullname', 'Camille Example'], ['line1', "1 rue de l'Exemple"], ['postal', '75001'], ['city', 'Paris']]) await fill(id, value);
    await page.click('#address button');
    await until('the method chosen before', (id) => document.querySelector(`#methods input[value="${id}"]`)?.checked, method.id);
    await page.click('#place');
    await until('the order', () => /^Thank you! Your order \S+/.test(document.querySelector('#order-title').textContent));
    const number = (await text('#order-title')).split(' ').pop();
    await look('ordered');

    const { items: [summary] } = await client('GET', `/orders?orderNumber=${encodeURIComponent(number)}`);
    assert.equal(summary.total.amount, totals.total.amount, 'the total that the shopper saw');
    assert.equal(summary.itemCount, 2);
    const before = await text('#order-status');
    await client('POST', `/orders/${summary.id}/payments`, { method: 'Bank transfer' });
    await client('POST', `/orders/${summary.id}/shipments`, { carrier: 'Post', trackingNumber: '6A1FR', notifyCustomer: false });
    await until('the payment and the parcel in the live status', (old) => {
        const now = document.querySelector('#order-status').textContent;
        return now !== old && now.includes('6A1FR');
    }, before);
    await page.click('#again');
    await until('the shop', () => document.querySelector('#order').hidden);
    await page.close();
});
site.stop();
assert.deepEqual(failures, []);
console.log(`The storefront sold ${run}: stock, code, shipping, order and live status; wide, narrow, in two languages, without a fault of accessibility.`);
