-- Sagas that wait, by how long they do; those that wait for their dispatch are in customer_order_to_dispatch. Only few of all
-- orders ever are in it, however many there have been. The query has to say the same, word for word.
create index customer_order_waiting on customer_order
        ((case when status = 'PLACED' then placed_at else updated_at end), order_id)
    where status = 'PLACED'
       or (status = 'CONFIRMED' and payment_status <> 'CAPTURED')
       or (status = 'SHIPPED' and stock_status <> 'COMMITTED')
       or (status = 'CANCELLED' and (stock_status in ('PENDING', 'RESERVED')
                                     or payment_status in ('PENDING', 'AUTHORIZED', 'CAPTURED', 'CAPTURE_FAILED')));
