-- How far the clean-up of each history has come. The row's lock is what lets one instance at a time do it.
create table clean_up (
    history     text        primary key,           -- the table
    next_page   bigint      not null default 0,    -- where the lap under way goes on
    started_at  timestamptz,                       -- that of the lap under way, or of the last one
    oldest      timestamptz,                       -- of what that lap has let stay
    finished_at timestamptz                        -- the last one that came to its end
) with (fillfactor = 50);

-- A mark stays for as long as a letter may bring its event once more. There are few letters, and fewer of these.
create index dead_letter_replayable_by_event on dead_letter (lower(event_id)) where status <> 'REPLAYED';

-- Rows come and go all the time, so the file keeps the size that it needs at most: giving the end of it back would lock
-- out the flow. And a vacuum comes for dead rows by their number alone, however many rows wait in an outage.
alter table outbox set (vacuum_truncate = off, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
