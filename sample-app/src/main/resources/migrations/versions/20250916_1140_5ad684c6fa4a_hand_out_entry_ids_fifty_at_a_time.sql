-- hand out entry ids fifty at a time
--
-- Revision ID: 5ad684c6fa4a
-- Revises: d8220c4e02d8
-- Create Date: 2025-09-16T11:40:00Z

-- migrate: upgrade
alter sequence journal_entries_seq increment by 50;

-- migrate: downgrade
alter sequence journal_entries_seq increment by 1;
