alter sequence accounts_id_seq rename to users_id_seq;
alter table accounts rename to users;
