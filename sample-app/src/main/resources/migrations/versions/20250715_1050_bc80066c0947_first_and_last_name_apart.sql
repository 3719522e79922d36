-- first and last name apart
--
-- The first word is the first name, the rest is the last name; who has a single name has an
-- empty last name. If a part has more than 120 letters the upgrade fails and changes nothing.
--
-- Revision ID: bc80066c0947
-- Revises: b770dee501a3
-- Create Date: 2025-07-15T10:50:00Z

-- migrate: upgrade
alter table users
    add column first_name varchar(120),
    add column last_name varchar(120);

update users
set first_name = split_part(full_name, ' ', 1),
    last_name = substr(full_name, length(split_part(full_name, ' ', 1)) + 2);

alter table users
    alter column first_name set not null,
    alter column last_name set not null,
    drop column full_name;

-- migrate: downgrade
alter table users add column full_name text;

update users set full_name = case last_name when '' then first_name else first_name || ' ' || last_name end;

alter table users
    alter column full_name set not null,
    drop column first_name,
    drop column last_name;
