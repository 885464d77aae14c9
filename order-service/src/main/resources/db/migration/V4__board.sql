-- The board of all customers' sagas.
create index customer_order_board on customer_order (placed_at desc, order_id desc);
