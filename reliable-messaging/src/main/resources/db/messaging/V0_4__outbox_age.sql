-- Since when a record waits, for an alert.
alter table outbox add column stored_at timestamptz not null default now();
