-- items
--
-- Revision ID: a1

-- migrate: upgrade
create table item (id bigint primary key);

-- migrate: downgrade
drop table item;
