alter domain d drop constraint c;
alter domain d drop default;
alter domain d set not null;
alter domain d add constraint c check (length(value) > 1);
