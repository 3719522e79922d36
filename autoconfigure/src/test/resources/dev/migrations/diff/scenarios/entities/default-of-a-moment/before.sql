create table t (id int, a timestamptz default now() - interval '1 day', b timestamp default (now() at time zone 'utc') - interval '1 day', c timestamp default (now() at time zone 'utc'));
