-- From when on a failure is a mail's last; mails from before have as long as new ones.
alter table mail add column give_up_at timestamptz not null default now() + interval '5 days';
alter table mail alter column give_up_at drop default;

-- What an operator may send again: few rows, if any.
create index mail_failed on mail (updated_at, mail_id) where status = 'FAILED';
