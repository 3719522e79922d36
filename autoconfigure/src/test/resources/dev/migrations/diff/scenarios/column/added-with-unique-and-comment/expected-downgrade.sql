alter table users drop constraint uq_users_nick;
alter table users drop column nick;
