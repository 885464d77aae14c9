-- Products are paged through in the order of their SKUs, and a client may go on in the order service's copy. So that order
-- is one for all servers, by code point, and not what a server's locale makes of it.
alter table product
    alter column sku type text collate "C",
    alter column category type text collate "C";
alter table stock alter column sku type text collate "C";
alter table restock alter column sku type text collate "C";
