-- search the words of entries
--
-- Revision ID: 578bbfb61bce
-- Revises: 8f6c192efa30
-- Create Date: 2025-11-25T10:20:00Z

-- migrate: upgrade
create index concurrently journal_entries_words_idx
    on journal_entries using gin (to_tsvector('simple', title || ' ' || body));

-- migrate: downgrade
drop index concurrently journal_entries_words_idx;
