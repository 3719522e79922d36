alter table users add column nick varchar(20);
comment on column users.nick is 'Shown to others';
alter table users add constraint uq_users_nick unique (nick);
