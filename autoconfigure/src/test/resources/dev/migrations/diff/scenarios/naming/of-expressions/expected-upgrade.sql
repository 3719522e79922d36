create index ix_users_coalesce_email on users (coalesce(email, 'none'::text)) where id > 7;
create index ix_users_data on users ((data ->> 'name'::text));
create index ix_users_lower_email_id on users (lower(email), id desc);
