-- The auditor's reconciliations: one row each, with the sums of the windows that are joined so far.
create table reconciliation (
    id            uuid        primary key,
    status        text        not null check (status in ('RUNNING', 'FINISHED', 'FAILED')),
    requested_at  timestamptz not null,
    settle_millis bigint      not null check (settle_millis >= 0),
    windows       int         not null,
    joined        int         not null,
    progressed_at timestamptz not null,
    ended_at      timestamptz check ((ended_at is null) = (status = 'RUNNING')),
    tally         jsonb       not null,
    failure       text        check ((failure is not null) = (status = 'FAILED'))
);

-- The key that lets one run at a time, however many instances want to begin.
create unique index reconciliation_running on reconciliation (status) where status = 'RUNNING';
create index reconciliation_newest_first on reconciliation (requested_at desc);

-- The answers wait here for each other, as they came; a window that is joined needs them no longer.
create table reconciliation_window (
    reconciliation_id uuid    not null references reconciliation on delete cascade,
    number            int     not null,
    first_order_id    uuid    not null,
    last_order_id     uuid    not null,
    payments          bytea,
    stock             bytea,
    joined            boolean not null default false,
    primary key (reconciliation_id, number)
);

create index reconciliation_window_with_answers on reconciliation_window (reconciliation_id)
    where payments is not null or stock is not null;

create table reconciliation_breach (
    place             bigint generated always as identity primary key,
    reconciliation_id uuid not null references reconciliation on delete cascade,
    invariant         text not null,
    order_id          uuid,
    detail            text not null
);

create index reconciliation_breach_of on reconciliation_breach (reconciliation_id, place);
