alter table users add constraint uq_users_email unique (email);
