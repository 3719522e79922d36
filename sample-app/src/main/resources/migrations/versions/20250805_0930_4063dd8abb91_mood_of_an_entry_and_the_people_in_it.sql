-- mood of an entry and the people in it
--
-- Revision ID: 4063dd8abb91
-- Revises: bc80066c0947
-- Create Date: 2025-08-05T09:30:00Z

-- migrate: upgrade
create type mood as enum ('CALM', 'HAPPY', 'LOW', 'SAD', 'TIRED');

alter table journal_entries
    add column mood mood,
    add column people text[] not null default '{}';

-- migrate: downgrade
alter table journal_entries
    drop column people,
    drop column mood;

drop type mood;
