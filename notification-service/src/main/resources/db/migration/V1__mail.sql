-- A mail to a customer. Its id is derived from the event's, so one event can only ever want one mail.
create table mail (
    mail_id         uuid        primary key,
    kind            text        not null,
    order_id        uuid        not null,
    customer_id     text        not null,
    recipient       text        not null,
    content         jsonb       not null, -- what the template shows
    status          text        not null check (status in ('PENDING', 'SENT', 'FAILED')),
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    claimed_until   timestamptz,          -- until then one instance sends it; null: nobody does
    last_failure    text,
    cause_id        uuid        not null, -- the event
    correlation_id  text        not null,
    traceparent     text,
    updated_at      timestamptz not null
);

create index mail_by_order on mail (order_id);
create index mail_by_next_attempt on mail (next_attempt_at) where status = 'PENDING';
