-- How deep what follows from the mail is in its chain of causes; rows from before know nothing of it.
alter table mail add column cause_depth integer not null default 0;
