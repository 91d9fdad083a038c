// A purchase with the client of hey-api: cart, checkout, payment, parcel, refund.
import * as api from './generated/hey/index';
import { createClient, createConfig } from './generated/hey/client/index';

declare const process: { env: Record<string, string | undefined> };

const baseUrl = process.env.COMPTOIR_API ?? 'http://127.0.0.1:8080';
const merchant = createClient(createConfig({ baseUrl, auth: () => process.env.COMPTOIR_SECRET_KEY ?? '', throwOnError: true }));
const shopper = createClient(createConfig({ baseUrl, auth: () => process.env.COMPTOIR_PUBLISHABLE_KEY ?? '', throwOnError: true }));
const sku = `HEY-${Date.now()}`;
const headers = () => ({ 'Idempotency-Key': crypto.randomUUID() });

let retryAfter: string | null = null;
for (const client of [merchant, shopper]) {
    client.interceptors.response.use((response) => {
        retryAfter = response.headers.get('Retry-After');
        return response;
    });
}

/** Programs learn of a new product or shipping method by events; what is busy says in Retry-After when to come back. */
async function patiently<T>(what: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
        try {
            return await what();
        } catch (failure) {
            if (attempt === 40) throw failure;
            const milliseconds = retryAfter === null ? 250 : Number(retryAfter) * 1000;
            await new Promise((done) => setTimeout(done, milliseconds));
        }
    }
}

await api.createProduct({
    client: merchant,
    throwOnError: true,
    body: {
        externalId: sku,
        name: 'Linen tote',
        status: 'ACTIVE',
        variants: [{ sku, price: { amount: '24.00', currency: 'EUR' } }],
    },
});
const method = await api.createShippingMethod({
    client: merchant,
    throwOnError: true,
    body: { name: `Letter ${sku}`, price: { amount: '4.90', currency: 'EUR' } },
});
await patiently(() =>
    api.adjustStock({
        client: merchant,
        throwOnError: true,
        path: { sku },
        headers: headers(),
        body: { delta: 10, reason: 'First delivery' },
    }),
);

const cart = await patiently(() =>
    api.createCart({ client: shopper, throwOnError: true, body: { items: [{ sku, quantity: 2 }] } }),
);
const path = { id: cart.data.id };
const common = { client: shopper, throwOnError: true as const, path };
await api.setCartCustomer({ ...common, body: { email: 'camille@example.com', name: 'Camille' } });
await api.setCartAddresses({
    ...common,
    body: {
        sameAsBilling: true,
        billing: { name: 'Camille', line1: "1 rue de l'Exemple", postalCode: '75001', city: 'Paris', country: 'FR' },
    },
});
await patiently(() => api.setCartShippingMethod({ ...common, body: { methodId: method.data.id } }));
const placed = await patiently(() => api.checkOutCart(common));
const orderId = placed.data.orderId!;

const order = { client: merchant, throwOnError: true as const, path: { orderId } };
await api.recordOrderPayment({ ...order, body: { method: 'Bank transfer' } });
await api.createOrderShipment({ ...order, body: { carrier: 'Post', trackingNumber: '6A1FR', notifyCustomer: true } });
const refund = await api.issueRefund({ ...order, headers: headers(), body: { full: true, reason: 'Both were torn' } });
const now = (await api.getOrder(order)).data;
console.log(`hey-api: order ${now.orderNumber}, ${now.paymentStatus}, ${now.fulfillmentStatus}, refund ${refund.data.amount?.amount}`);
if (now.paymentStatus !== 'REFUNDED' || now.fulfillmentStatus !== 'SHIPPED') {
    throw new Error(`the order is ${now.paymentStatus} and ${now.fulfillmentStatus}`);
}
