alter table users drop constraint uq_users_email;
