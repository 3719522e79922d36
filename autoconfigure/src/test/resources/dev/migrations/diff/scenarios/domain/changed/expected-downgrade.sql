alter domain d drop constraint c;
alter domain d set default 'a';
alter domain d drop not null;
alter domain d add constraint c check (value <> ''::text);
