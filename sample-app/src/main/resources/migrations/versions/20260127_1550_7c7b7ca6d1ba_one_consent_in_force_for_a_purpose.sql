-- one consent in force for a purpose
--
-- Revision ID: 7c7b7ca6d1ba
-- Revises: 854ecd665a43
-- Create Date: 2026-01-27T15:50:00Z

-- migrate: upgrade
create unique index consents_in_force_key on consents (user_id, purpose) where withdrawn_at is null;

-- migrate: downgrade
drop index consents_in_force_key;
