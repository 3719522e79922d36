-- merge consents and preferences
--
-- Revision ID: 1d90ca9ad0d7
-- Revises: 7c7b7ca6d1ba, 905789877655
-- Create Date: 2026-02-17T09:00:00Z

-- migrate: upgrade

-- migrate: downgrade
