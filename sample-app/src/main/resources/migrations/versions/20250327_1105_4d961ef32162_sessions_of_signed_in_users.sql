-- sessions of signed-in users
--
-- Revision ID: 4d961ef32162
-- Revises: 7ac0e687ac4c
-- Create Date: 2025-03-27T11:05:00Z

-- migrate: upgrade
create table sessions (
    id uuid primary key,
    user_id bigint not null references users on delete cascade,
    token_hash bytea not null,
    user_agent varchar(255),
    client_address inet,
    started_at timestamptz(6) not null,
    expires_at timestamptz(6) not null,
    constraint sessions_expire_after_start check (expires_at > started_at)
);

create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);

-- migrate: downgrade
drop table sessions;
