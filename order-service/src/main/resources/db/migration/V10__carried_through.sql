-- Counts the orders that the shop's work has brought to their outcome and their payment. A sequence, because all
-- transactions count on it at once and none waits for another; one that rolls back has counted too much, which the rate, for
-- which it is kept, can bear.
create sequence order_carried_through;
