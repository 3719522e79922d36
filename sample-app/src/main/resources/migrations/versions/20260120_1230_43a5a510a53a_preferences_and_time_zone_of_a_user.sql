-- preferences and time zone of a user
--
-- Revision ID: 43a5a510a53a
-- Revises: 578bbfb61bce
-- Create Date: 2026-01-20T12:30:00Z

-- migrate: upgrade
alter table users
    add column time_zone varchar(64) not null default 'UTC',
    add column preferences jsonb not null default '{"language": "en", "weeklyDigest": false}';

-- migrate: downgrade
alter table users
    drop column preferences,
    drop column time_zone;
