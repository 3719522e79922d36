alter table users add column active boolean default true not null;
