-- Products were announced without description and category until now. The next start announces them again, whole.
alter table product add column announced boolean not null default false;
