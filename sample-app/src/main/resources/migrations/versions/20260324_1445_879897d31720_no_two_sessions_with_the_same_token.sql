-- no two sessions with the same token
--
-- The index is built beside the traffic, then becomes the constraint in a moment.
--
-- Revision ID: 879897d31720
-- Revises: 1d90ca9ad0d7
-- Create Date: 2026-03-24T14:45:00Z

-- migrate: upgrade
-- migrate: autocommit
create unique index concurrently sessions_token_hash_key on sessions (token_hash);
-- migrate: end

alter table sessions add constraint sessions_token_hash_key unique using index sessions_token_hash_key;

-- migrate: downgrade
alter table sessions drop constraint sessions_token_hash_key;
