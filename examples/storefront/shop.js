// A storefront without a server of its own: the browser calls the API with a publishable key.

const WORDS = {
    en: {
        toProducts: 'To the products', search: 'Search', language: 'Language', cart: 'Cart', products: 'Products', none: 'Nothing was found.',
        more: 'Show more', empty: 'Your cart is empty.', code: 'Discount code', use: 'Use', address: 'Where does it go?', email: 'E-mail',
        fullname: 'Name', line1: 'Street and number', postal: 'Postal code', city: 'City', country: 'Country', toShipping: 'Choose shipping',
        shipping: 'Shipping', place: 'Order with obligation to pay', duty: 'You pay on the next page, and get everything by mail.', payNow: 'Pay now',
        again: 'Shop on', add: 'Add to cart', quantity: 'Quantity', remove: 'Remove', variant: 'Variant', IN_STOCK: 'In stock', LOW: 'Only a few left',
        OUT_OF_STOCK: 'Sold out', UNTRACKED: '', subtotal: 'Subtotal', discount: 'Discount', shippingTotal: 'Shipping', tax: 'Tax', total: 'Total',
        free: 'free', noMethods: 'Nothing to ship.', thanks: 'Thank you! Your order {0}', added: '{0} is in your cart.', track: 'Follow the parcel',
        couponOff: 'This code does not apply yet.', couponOn: 'The code applies.', unreachable: 'The shop cannot be reached. Please try again.',
        priceChanged: 'A price has changed. Look at the new total and order again.', soldOut: 'There is not enough left of: {0}.',
        'unknown-coupon': 'There is no such code.', 'coupon-not-usable': 'This code cannot be used any more.', 'insufficient-stock': 'There is not enough left of what you want.',
        off: 'Set comptoir-api and comptoir-key at the top of index.html first.',
    },
    fr: {
        toProducts: 'Aller aux produits', search: 'Rechercher', language: 'Langue', cart: 'Panier', products: 'Produits', none: 'Aucun résultat.',
        more: 'Voir plus', empty: 'Votre panier est vide.', code: 'Code de réduction', use: 'Appliquer', address: 'Où livrer ?', email: 'E-mail',
        fullname: 'Nom', line1: 'Numéro et rue', postal: 'Code postal', city: 'Ville', country: 'Pays', toShipping: 'Choisir la livraison',
        shipping: 'Livraison', place: 'Commander avec obligation de paiement', duty: 'Le paiement se fait à la page suivante ; vous recevez tout par e-mail.', payNow: 'Payer',
        again: 'Continuer mes achats', add: 'Ajouter au panier', quantity: 'Quantité', remove: 'Retirer', variant: 'Variante', IN_STOCK: 'En stock', LOW: 'Plus que quelques pièces',
        OUT_OF_STOCK: 'Épuisé', UNTRACKED: '', subtotal: 'Sous-total', discount: 'Réduction', shippingTotal: 'Livraison', tax: 'Taxe', total: 'Total',
        free: 'gratuit', noMethods: 'Rien à livrer.', thanks: 'Merci ! Votre commande {0}', added: '{0} est dans votre panier.', track: 'Suivre le colis',
        couponOff: 'Ce code ne s’applique pas encore.', couponOn: 'Le code s’applique.', unreachable: 'La boutique est injoignable. Veuillez réessayer.',
        priceChanged: 'Un prix a changé. Vérifiez le nouveau total et commandez à nouveau.', soldOut: 'Il n’en reste pas assez : {0}.',
        'unknown-coupon': 'Ce code n’existe pas.', 'coupon-not-usable': 'Ce code n’est plus utilisable.', 'insufficient-stock': 'Il n’en reste pas assez.',
        off: 'Indiquez d’abord comptoir-api et comptoir-key en haut de index.html.',
    },
};
const COUNTRIES = ['FR', 'BE', 'LU', 'CH', 'DE', 'IT', 'ES', 'GB'];
const STATUS_EVERY_MS = 10_000;

const meta = (name) => document.querySelector(`meta[name="comptoir-${name}"]`).content;
const $ = (id) => document.getElementById(id);
let language = localStorage.getItem('language') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');
let cart;
let products = [];
let stock = new Map();
let nextCursor;

const say = (word, ...values) => (WORDS[language][word] ?? word).replace(/\{(\d)\}/g, (_, n) => values[n]);
const amount = ({ amount, currency }) => new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount));
const isZero = (money) => Number(money.amount) === 0;

// --- the API ---

class Refusal extends Error {
    constructor(problem) {
        super(problem.detail);
        Object.assign(this, { code: problem.code, problem });
    }
}

/** A write has one key for all its attempts: however often it is sent, it happens once. */
async function api(method, path, body, headers = {}) {
    const options = {
        method,
        headers: { Accept: 'application/json', 'Accept-Language': language, ...headers },
        body: body && JSON.stringify(body),
    };
    if (!path.startsWith('/order-status/')) options.headers.Authorization = `Bearer ${meta('key')}`;
    if (method !== 'GET') options.headers['Idempotency-Key'] = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    if (body) options.headers['Content-Type'] = 'application/json';
    for (let attempt = 1; ; attempt++) {
        const response = await fetch(`${meta('api')}/v1${path}`, options).catch(() => undefined);
        if (response?.status === 204 || response?.status === 304) return undefined;
        if (response?.ok) {
            const answer = await response.json();
            if (path.startsWith('/order-status/')) statusTag = response.headers.get('ETag');
            return answer;
        }
        const isTransient = !response || [429, 502, 503, 504].includes(response.status);
        if (!isTransient || attempt === 4) {
            throw new Refusal(response ? await response.json().catch(() => ({})) : { detail: say('unreachable') });
        }
        const seconds = Number(response?.headers.get('Retry-After') ?? 0.4 * attempt);
        await new Promise((done) => setTimeout(done, seconds * 1000));
    }
}

/** Runs what a button does: it is off meanwhile, and what is refused is said. */
async function during(button, work) {
    $('problem').textContent = '';
    if (button) button.disabled = true;
    try {
        return await work();
    } catch (failure) {
        $('problem').textContent = (failure.code && WORDS[language][failure.code]) || failure.message || say('unreachable');
        $('problem').scrollIntoView({ block: 'nearest' });
    } finally {
        if (button) button.disabled = false;
    }
}

// --- products ---

async function loadProducts(isMore) {
    const query = new URLSearchParams({ status: 'ACTIVE', limit: '24', sort: 'name' });
    if ($('query').value.trim()) query.set('search', $('query').value.trim());
    if (isMore) query.set('cursor', nextCursor);
    const page = await api('GET', `/products?${query}`);
    products = isMore ? [...products, ...page.items] : page.items;
    nextCursor = page.nextCursor;
    showProducts();
    const skus = page.items.flatMap((product) => product.variants.map((variant) => variant.sku));
    for (let at = 0; at < skus.length; at += 50) {
        const some = new URLSearchParams(skus.slice(at, at + 50).map((sku) => ['sku', sku]));
        const answer = await api('GET', `/inventory/availability?${some}`);
        for (const entry of answer.items) stock.set(entry.sku, entry);
    }
    showProducts();
}

function showProducts() {
    $('list').replaceChildren(...products.map(productCard));
    $('list').setAttribute('aria-busy', 'false');
    $('none').hidden = products.length > 0;
    $('more').hidden = !nextCursor;
}

function productCard(product) {
    const card = $('product').content.cloneNode(true).firstElementChild;
    const part = (selector) => card.querySelector(selector);
    const words = product.translations?.[language] ?? product;
    const name = words.name ?? product.name;
    part('h2').textContent = name;
    part('.text').textContent = plain(words.description ?? product.description ?? '');
    showPicture(part('.picture'), product.imageUrl, name);
    const select = part('select');
    select.id = `variant-${product.id}`;
    part('label').htmlFor = select.id;
    part('label').textContent = say('variant');
    select.replaceChildren(...product.variants.map((variant) => new Option(variantName(variant), variant.sku)));
    part('.variant').hidden = product.variants.length < 2;
    const button = part('button');
    const show = () => {
        const variant = product.variants.find((each) => each.sku === select.value);
        part('.price').replaceChildren(...prices(variant));
        const entry = stock.get(variant.sku);
        part('.stock').textContent = entry ? say(entry.state) : '';
        part('.stock').dataset.state = entry?.state ?? '';
        button.disabled = entry?.state === 'OUT_OF_STOCK' && !entry.allowsBackorder;
    };
    select.addEventListener('change', show);
    button.textContent = say('add');
    button.setAttribute('aria-label', `${say('add')}: ${name}`);
    button.addEventListener('click', () => during(button, () => addToCart(select.value, name)));
    show();
    return card;
}

/** Pictures of the store itself only: nothing of this page comes from anywhere else. */
function showPicture(place, address, name) {
    if (address?.startsWith(`${meta('api')}/`)) {
        const image = new Image();
        image.src = address;
        image.alt = '';
        image.loading = 'lazy';
        place.append(image);
    } else {
        place.textContent = name.slice(0, 1).toUpperCase();
    }
}

const plain = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
const variantName = (variant) => variant.name || Object.values(variant.options ?? {}).join(', ') || variant.sku;

function prices({ currentPrice, price, compareAtPrice }) {
    const before = compareAtPrice ?? (price.amount === currentPrice.amount ? undefined : price);
    const struck = document.createElement('s');
    struck.textContent = before ? amount(before) : '';
    return before ? [struck, amount(currentPrice)] : [amount(currentPrice)];
}

// --- cart ---

const change = async (method, path, body) => showCart(await api(method, `/carts/${cart.id}${path}`, body));

async function addToCart(sku, name) {
    const item = { sku, quantity: 1 };
    if (cart) await change('POST', '/items', item);
    else showCart(await api('POST', '/carts', { locale: language, items: [item] }));
    localStorage.setItem('cart', cart.id);
    $('told').textContent = say('added', name);
}

/** A cart from an earlier visit; what became an order, or is too old, is forgotten. */
async function findCart() {
    const id = localStorage.getItem('cart');
    if (!id) return showCart(undefined);
    const found = await api('GET', `/carts/${id}`).catch(() => undefined);
    showCart(found && !found.orderId ? found : undefined);
}

function showCart(now) {
    cart = now;
    const items = now?.items ?? [];
    $('count').textContent = items.reduce((sum, item) => sum + item.quantity, 0);
    $('empty').hidden = items.length > 0;
    $('filled').hidden = items.length === 0;
    if (items.length === 0) return;
    $('items').replaceChildren(...items.map(cartItem));
    $('coupon-state').textContent = now.coupon ? say(now.coupon.applied ? 'couponOn' : 'couponOff') : '';
    $('totals').replaceChildren(
        ...line('subtotal', now.totals.subtotal),
        ...now.discounts.flatMap((each) => line(each.name ?? 'discount', each.amount, '−')),
        ...(now.shipping ? line('shippingTotal', now.totals.shippingTotal) : []),
        ...(isZero(now.totals.taxTotal) ? [] : line('tax', now.totals.taxTotal)),
        ...line('total', now.totals.total),
    );
}

function line(word, money, sign = '') {
    const term = document.createElement('dt');
    const value = document.createElement('dd');
    term.textContent = say(word);
    value.textContent = sign + amount(money);
    if (word === 'total') for (const each of [term, value]) each.className = 'total';
    return [term, value];
}

function cartItem(item) {
    const row = $('item').content.cloneNode(true).firstElementChild;
    const [label, input, button] = ['label', 'input', 'button'].map((tag) => row.querySelector(tag));
    row.querySelector('.what').textContent = item.name;
    input.id = `quantity-${item.id}`;
    label.htmlFor = input.id;
    label.textContent = say('quantity');
    input.value = item.quantity;
    input.addEventListener('change', () =>
        during(undefined, () => change('PATCH', `/items/${item.id}`, { quantity: Number(input.value) }).finally(() => showCart(cart))));
    button.textContent = say('remove');
    button.setAttribute('aria-label', `${say('remove')}: ${item.name}`);
    button.addEventListener('click', () => during(button, async () => {
        await change('DELETE', `/items/${item.id}`);
        $('cart').focus();
    }));
    row.querySelector('.sum').textContent = amount(item.total);
    return row;
}

// --- checkout ---

async function sendAddress() {
    const [email, name, line1, postalCode, city] = ['email', 'fullname', 'line1', 'postal', 'city'].map((id) => $(id).value.trim());
    await change('PUT', '/customer', { email, name, locale: language });
    await change('PUT', '/addresses', { sameAsBilling: true, billing: { name, line1, postalCode, city, country: $('country').value } });
    await showMethods();
    $('checkout').hidden = false;
    $('checkout').querySelector('input, button').focus();
}

async function showMethods() {
    const { items } = await api('GET', `/carts/${cart.id}/shipping-methods`);
    const chosen = items.find((each) => each.chosen) ?? items[0];
    if (chosen && !chosen.chosen) await choose(chosen);
    // Only now: what a shopper chose meanwhile would be lost.
    $('methods').replaceChildren(...(items.length > 0 ? items.map(methodChoice) : [say('noMethods')]));
    for (const input of $('methods').querySelectorAll('input')) input.checked = input.value === chosen?.id;
}

function methodChoice(method) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'method', value: method.id, required: true });
    const price = document.createElement('b');
    price.textContent = isZero(method.price) ? say('free') : amount(method.price);
    input.addEventListener('change', () => during(undefined, () => choose(method)));
    label.append(input, method.name, price);
    return label;
}

const choose = (method) => change('PUT', '/shipping-method', { methodId: method.id });

async function place() {
    try {
        const order = await api('POST', `/carts/${cart.id}/checkout`, { acceptTotal: cart.totals.total });
        localStorage.setItem('order', order.orderStatusToken);
        localStorage.removeItem('cart');
        showCart(undefined);
        $('checkout').hidden = true;
        await showOrder();
        $('order').focus();
    } catch (failure) {
        if (failure.code === 'price-changed') {
            await findCart();
            throw new Error(say('priceChanged'));
        }
        if (failure.code === 'insufficient-stock') {
            throw new Error(say('soldOut', (failure.problem.lines ?? []).map((each) => nameOf(each.sku)).join(', ')));
        }
        throw failure;
    }
}

const nameOf = (sku) => cart.items.find((item) => item.sku === sku)?.name ?? sku;

// --- the live status ---

let statusTag;
let statusTimer;

/** Asks again while somebody looks; what is unchanged is answered with 304 and nothing else. */
async function showOrder(isKnown) {
    clearTimeout(statusTimer);
    const token = localStorage.getItem('order');
    $('order').hidden = !token;
    if (!token) return;
    if (!document.hidden) {
        const status = await api('GET', `/order-status/${token}`, undefined, isKnown && statusTag ? { 'If-None-Match': statusTag } : {});
        if (status) showStatus(status);
    }
    statusTimer = setTimeout(() => showOrder(true).catch(() => undefined), STATUS_EVERY_MS);
}

function showStatus(status) {
    $('order-title').textContent = say('thanks', status.orderNumber);
    const states = document.createElement('p');
    states.className = 'states';
    states.textContent = [status.statusText, status.paymentText].filter(Boolean).join(' · ');
    const lines = document.createElement('dl');
    for (const each of status.lines) lines.append(...line(`${each.quantity} × ${each.name}`, each.total));
    if (status.totals) lines.append(...line('total', status.totals.total));
    $('order-status').replaceChildren(states, lines, ...status.shipments.map(parcel));
    $('pay').hidden = !status.payableOnline;
}

function parcel(shipment) {
    const text = document.createElement('p');
    text.textContent = [shipment.carrier, shipment.trackingNumber].filter(Boolean).join(' ');
    if (shipment.trackingUrl?.startsWith('https://')) {
        const link = Object.assign(document.createElement('a'), { href: shipment.trackingUrl, textContent: say('track'), rel: 'noreferrer' });
        text.append(' ', link);
    }
    return text;
}

async function pay() {
    const session = await api('POST', `/order-status/${localStorage.getItem('order')}/payment-sessions`, {
        form: 'HOSTED_PAGE',
        returnUrl: location.href.split('#')[0],
    });
    location.assign(session.paymentUrl);
}

// --- the page ---

function speak() {
    document.documentElement.lang = language;
    $('language').value = language;
    for (const element of document.querySelectorAll('[data-text]')) element.textContent = say(element.dataset.text);
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const country = $('country').value || 'FR';
    $('country').replaceChildren(...COUNTRIES.map((code) => new Option(names.of(code), code, false, code === country)));
}

const onSubmit = (id, work) => $(id).addEventListener('submit', (event) => {
    event.preventDefault();
    void during(event.submitter, work);
});

onSubmit('search', () => loadProducts(false));
onSubmit('coupon', () => ($('code').value.trim() ? change('PUT', '/coupon', { code: $('code').value.trim() }) : change('DELETE', '/coupon')));
onSubmit('address', sendAddress);
onSubmit('checkout', place);
$('more').addEventListener('click', (event) => during(event.target, () => loadProducts(true)));
$('pay').addEventListener('click', (event) => during(event.target, pay));
$('again').addEventListener('click', () => {
    localStorage.removeItem('order');
    void showOrder();
    $('products').focus();
});
$('language').addEventListener('change', () => {
    language = $('language').value;
    localStorage.setItem('language', language);
    speak();
    showProducts();
    showCart(cart);
    void during(undefined, async () => {
        if (!$('checkout').hidden) await showMethods();
        await showOrder();
    });
});

speak();
if (!/^pk_\w/.test(meta('key')) || meta('key') === 'pk_...') $('problem').textContent = say('off');
else void during(undefined, () => Promise.all([loadProducts(false), findCart(), showOrder()]));
