create table tally (
    order_id uuid primary key,
    effects  int  not null
);
