alter table users rename to accounts;
alter sequence users_id_seq rename to accounts_id_seq;

create or replace view emails as
select u.email
   from accounts u,
    post p;
