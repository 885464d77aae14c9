-- A mail is written twice: room for the second version beside the first.
alter table mail set (fillfactor = 50);
