alter table users rename to accounts;
alter sequence users_id_seq rename to accounts_id_seq;
