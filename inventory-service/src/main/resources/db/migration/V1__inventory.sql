-- What the shop sells. The file in the service is the source; the version counts its changes.
create table product (
    sku         text primary key,
    name        text   not null,
    description text   not null,
    category    text   not null,
    price_cents bigint not null check (price_cents >= 0), -- EUR
    version     bigint not null
);

create index product_category on product (category);

-- The books of each product. The checks are the invariants of a level: no bug can commit a level that breaks them.
create table stock (
    sku       text primary key references product,
    initial   bigint not null check (initial >= 0),
    restocked bigint not null default 0 check (restocked >= 0),
    on_hand   bigint not null,
    reserved  bigint not null default 0 check (reserved >= 0),
    committed bigint not null default 0 check (committed >= 0),
    constraint never_oversold check (reserved <= on_hand),
    constraint nothing_lost check (initial + restocked = on_hand + committed)
) with (fillfactor = 50); -- every order updates these few rows: room for new versions on the same page

-- One row an order. Its lines are always read and written with it.
create table reservation (
    order_id   uuid primary key,
    status     text        not null check (status in ('HELD', 'REJECTED', 'RELEASED', 'COMMITTED', 'CANCELLED_BEFORE')),
    lines      jsonb       not null, -- [{"sku": "COF-ETH-250", "quantity": 2}]
    updated_at timestamptz not null default now()
);

-- One row for each delivery that was booked: the key that makes a repeated request count once.
create table restock (
    sku             text        not null references stock,
    idempotency_key text        not null,
    quantity        integer     not null check (quantity > 0),
    booked_at       timestamptz not null,
    primary key (sku, idempotency_key)
);
