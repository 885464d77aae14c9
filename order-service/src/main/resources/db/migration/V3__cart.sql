-- One row for each customer who ever put something in. Nothing queries single items, so they are one document.
create table cart (
    customer_id text   primary key,
    version     bigint not null check (version > 0),
    items       jsonb  not null -- [{"sku": "COF-ETH-250", "quantity": 2}], in the order in which they were first added
);

-- Which version of a cart became which order: the key that makes a repeated checkout find it.
create table cart_checkout (
    customer_id text   not null,
    version     bigint not null,
    order_id    uuid   not null references customer_order,
    primary key (customer_id, version)
);
