// Compiled, never run: what an integrator's compiler accepts and refuses.
import type { Answer, Comptoir, Schema, WebhookEvent } from '@comptoir/client';

export async function accepted(comptoir: Comptoir, event: WebhookEvent): Promise<string> {
    const cart = await comptoir.createCart({ body: { items: [{ sku: 'TOTE-1', quantity: 2 }] } });
    const total: Schema<'Money'> = cart.totals.total;
    const page = await comptoir.listOrders({ limit: 5 });
    const numbers: string[] = page.items.map((order) => order.orderNumber ?? '');
    for await (const product of comptoir.listProducts({ status: 'ACTIVE', sort: 'name' })) numbers.push(product.name);
    await comptoir.updateProduct({ id: 'x', body: { name: 'Bag' } }, { ifMatch: 3 });
    const pdf: Answer<'getInvoicePdf'> = await comptoir.getInvoicePdf({ id: 'x' });
    const bytes: ArrayBuffer = await pdf.arrayBuffer();
    if (event.type === 'order.completed') numbers.push(event.data.orderNumber);
    return `${total.amount} ${bytes.byteLength} ${numbers.length}`;
}

export function refused(comptoir: Comptoir, event: WebhookEvent): void {
    // @ts-expect-error an id is missing
    void comptoir.getCart({});
    // @ts-expect-error no such parameter
    void comptoir.listOrders({ colour: 'red' });
    // @ts-expect-error an amount is a text
    void comptoir.issueRefund({ orderId: 'x', body: { amount: { amount: 5, currency: 'EUR' } } });
    // @ts-expect-error no such operation
    void comptoir.eatOrder({ orderId: 'x' });
    // @ts-expect-error one order is no list
    void (async () => { for await (const _ of comptoir.getOrder({ orderId: 'x' })) return; });
    // @ts-expect-error not without looking at the type
    void event.data.orderNumber;
}
