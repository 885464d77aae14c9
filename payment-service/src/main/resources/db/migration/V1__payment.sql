-- The payment of each order: what is known of it (status), and what is wanted, by the events that wanted it.
create table payment (
    order_id                  uuid        primary key,
    version                   integer     not null,
    status                    text        not null,
    customer_id               text        not null,
    amount_minor              bigint      not null,
    currency                  char(3)     not null,
    payment_method            text,
    authorization_id          text,
    decline_reason            text,

    -- OrderPlaced, OrderConfirmed, OrderCancelled: the causes of what the gateway is asked for, and of what it answers.
    placed_event_id           uuid,
    placed_correlation_id     text,
    placed_traceparent        text,
    confirmed_event_id        uuid,
    confirmed_correlation_id  text,
    confirmed_traceparent     text,
    cancelled_event_id        uuid,
    cancelled_correlation_id  text,
    cancelled_traceparent     text,

    -- When the gateway is asked again if it has not answered; null when there is nothing to ask.
    next_attempt_at           timestamptz,
    attempts                  integer     not null,
    updated_at                timestamptz not null,

    check (status in ('CANCELLED_BEFORE_START', 'REQUESTED', 'AUTHORIZED', 'DECLINED', 'CAPTURED', 'CAPTURE_FAILED',
                      'VOIDED', 'REFUNDED')),
    check ((status = 'CANCELLED_BEFORE_START') = (payment_method is null)),
    check ((status = 'CANCELLED_BEFORE_START') = (placed_event_id is null))
);

create index payment_pending on payment (next_attempt_at) where next_attempt_at is not null;
