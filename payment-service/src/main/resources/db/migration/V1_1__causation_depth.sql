-- How deep what follows from each event is in its chain of causes. Null, as in rows from before: 0.
alter table payment
    add column placed_depth    integer,
    add column confirmed_depth integer,
    add column cancelled_depth integer;
