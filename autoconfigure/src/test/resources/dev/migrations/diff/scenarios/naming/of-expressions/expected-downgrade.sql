drop index ix_users_lower_email_id;
drop index ix_users_data;
drop index ix_users_coalesce_email;
