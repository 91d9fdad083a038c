-- A line that an edit removes is looked for where it may have been shipped, refunded, returned or withdrawn.
create index shipment_lines_line on shipment_lines (line_id);
create index refund_lines_line on refund_lines (line_id);
create index return_lines_line on return_lines (line_id);
create index withdrawal_lines_line on withdrawal_lines (line_id);

-- Few orders ever change their address; the directory of customers asks of each that changes.
create index order_row_changes_email on order_row_changes (order_id)
    where source = 'orders' and jsonb_exists(before, 'customer_email');
