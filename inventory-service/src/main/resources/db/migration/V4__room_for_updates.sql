-- A reservation is written twice. With room for the second version beside the first its index need not hear of it.
alter table reservation set (fillfactor = 50);
