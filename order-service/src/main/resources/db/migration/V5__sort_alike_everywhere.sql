-- The copy is paged through in the inventory service's order: by code point, and not what a server's locale makes of it.
alter table product_copy
    alter column sku type text collate "C",
    alter column category type text collate "C";
