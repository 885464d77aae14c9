-- Each order is written six times within minutes: room for its next version on the same page. Half of the WAL, 6.7 to 3.6 KB
-- an order, was for pages that only the move to another one touched.
alter table customer_order set (fillfactor = 50);
