-- What this service gave up, for people to look at: replayed or discarded, never deleted.
create table dead_letter (
    id                 uuid        primary key, -- derived from the record: one record, one letter
    seq                bigint      generated always as identity,
    status             text        not null check (status in ('OPEN', 'REPLAYED', 'DISCARDED')),

    -- The record as it came.
    original_topic     text        not null,
    original_partition integer     not null,
    original_offset    bigint      not null,
    record_key         text,
    headers            text        not null,    -- a JSON object of strings
    payload            bytea,

    -- What can be read of the event, cut to a length that an index takes.
    event_id           text,
    event_type         text,
    subject            text,                    -- the order's id

    -- Why it was given up the last time.
    kind               text        not null,
    exception          text        not null,
    message            text        not null,
    stack_summary      text        not null,
    failed_at          timestamptz not null,
    attempts           integer     not null,

    -- What people did about it.
    resolved_at        timestamptz,
    note               text
);

create unique index dead_letter_in_order on dead_letter (seq);
create index dead_letter_open on dead_letter (seq) where status = 'OPEN';
create index dead_letter_by_subject on dead_letter (subject, seq);

-- A key may be of any length, which only a hash can index.
create index dead_letter_open_by_key on dead_letter using hash (record_key) where status = 'OPEN';
