-- The copy can be browsed when the inventory service cannot answer. Rows from before get their texts with the next event.
alter table product_copy
    add column description text not null default '',
    add column category    text not null default '';
