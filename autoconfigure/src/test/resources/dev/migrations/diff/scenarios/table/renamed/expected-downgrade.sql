create or replace view emails as
select u.email
   from users u,
    post p;

alter sequence accounts_id_seq rename to users_id_seq;
alter table accounts rename to users;
