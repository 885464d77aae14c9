-- One row for each order. What was ordered never changes and nothing queries it, so it is one document.
create table customer_order (
    order_id            uuid        primary key,
    customer_id         text        not null,
    request_fingerprint text        not null, -- tells a repeated request from another one under the same key
    content             jsonb       not null, -- the OrderPlaced event's data
    traceparent         text        not null, -- of the request that placed the order
    status              text        not null check (status in ('PLACED', 'CONFIRMED', 'SHIPPED', 'CANCELLED')),
    cancellation_reason text        check ((cancellation_reason is not null) = (status = 'CANCELLED')),
    stock_status        text        not null,
    payment_status      text        not null,
    placed_at           timestamptz not null,
    confirmed_at        timestamptz,
    updated_at          timestamptz not null,
    version             int         not null
);

create index customer_order_newest_first on customer_order (customer_id, placed_at desc, order_id desc);

-- What the scheduled functions scan: only the orders that still wait, however many there have ever been.
create index customer_order_without_outcome on customer_order (placed_at) where status = 'PLACED';
create index customer_order_to_dispatch on customer_order (confirmed_at)
    where status = 'CONFIRMED' and payment_status = 'CAPTURED';

-- Every event of an order, as recorded here: while the order's row is locked, so that places are stable. No foreign key:
-- each row is written with that lock held, and a check of it for every event would say nothing new.
create table timeline_entry (
    event_id     uuid        primary key,
    order_id     uuid        not null,
    place        bigint      generated always as identity,
    type         text        not null,
    source       text        not null,
    occurred_at  timestamptz not null,
    causation_id uuid        not null,
    data         jsonb       not null
);

create index timeline_entry_of_order on timeline_entry (order_id, place);

-- Our own copy of what the catalogue says: orders are priced from here, never by the client.
create table product_copy (
    sku         text   primary key,
    name        text   not null,
    price_minor bigint not null check (price_minor >= 0),
    currency    text   not null,
    version     bigint not null
);
