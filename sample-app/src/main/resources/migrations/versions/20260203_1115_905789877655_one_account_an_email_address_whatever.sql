-- one account an email address whatever its case
--
-- Where an address is registered twice the upgrade fails on users_email_key and changes nothing:
-- close one of the accounts first. A downgrade leaves the addresses in lower case.
--
-- Revision ID: 905789877655
-- Revises: 43a5a510a53a
-- Create Date: 2026-02-03T11:15:00Z

-- migrate: upgrade
update users set email = lower(email) where email <> lower(email);

alter table users add constraint users_email_lower_case check (email = lower(email));

-- migrate: downgrade
alter table users drop constraint users_email_lower_case;
