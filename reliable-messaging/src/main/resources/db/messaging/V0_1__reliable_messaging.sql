-- What has to be published, in commit order per key. Rows live for milliseconds: the relay deletes what the broker has.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text  not null,
    record_key text  not null,
    headers    text  not null, -- a JSON object of strings
    payload    bytea not null
);

-- One row for each event that had its effect here: the key that makes a redelivery do nothing.
create table processed_event (
    event_id     uuid primary key,
    processed_at timestamptz not null default now()
);
