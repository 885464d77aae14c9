-- Rows are locked before they are written, so nothing compares versions.
alter table customer_order drop column version;

-- An order's events are few and are read together: its key finds them, and they need no index of their own to be in order.
alter table timeline_entry drop constraint timeline_entry_pkey;
drop index timeline_entry_of_order;
alter table timeline_entry add primary key (order_id, event_id);

-- Written and read as it is, and never looked into.
alter table timeline_entry alter column data type json using data::text::json;
